// The few things that every part of the page needs.

const words = {};

/** Takes the words of the page's language. */
export function speak(texts) {
  Object.assign(words, texts);
  for (const each of document.querySelectorAll('[data-text]')) {
    each.textContent = text(each.dataset.text);
  }
}

/** A text with {0}, {1} filled in. */
export function text(key, ...values) {
  const found = words[key];
  return found === undefined ? key : found.replace(/\{(\d)\}/g, (_, n) => values[n]);
}

export const byId = id => document.getElementById(id);

/** An element; texts among its children are only ever texts. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else if (key in made && key !== 'list') made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** Tells those who cannot see the map what happens on it. */
export function announce(what) {
  byId('announce').textContent = what;
}

/** Shows what went wrong, or, with an empty text, that nothing does. */
export function showError(what) {
  byId('error').textContent = what;
  byId('error').hidden = what === '';
}

async function read(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

export const get = async (path, query = {}) =>
  read(await fetch(path + '?' + new URLSearchParams(query)));

const send = (path, body) => fetch(path, {
  method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body),
});

export const post = async (path, body) => read(await send(path, body));

/** Posts, and hands on each line of JSON as it arrives. */
export async function stream(path, body, take) {
  const response = await send(path, body);
  if (!response.ok) throw new Error((await response.json()).error);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    lines.forEach(line => take(JSON.parse(line)));
  }
}

/** Runs what a button does, and shows what goes wrong. */
export const trying = work => async event => {
  event?.preventDefault();
  showError('');
  try {
    await work(event);
  } catch (wrong) {
    showError(wrong.message);
  }
};
