// Begins: reads the setting, fills the form from a proposal, and asks.
import {announce, byId, element, get, post, speak, stream, text, trying} from './dom.js';
import * as map from './map.js';
import * as rules from './rules.js';
import * as second from './second.js';
import * as sides from './sides.js';

const ABOUT = ['dna', 'finger', 'plate', 'vin'];
const form = byId('form');
let setting;
let chosen = 0;

async function begin() {
  setting = await get('setting');
  document.documentElement.lang = setting.language;
  speak(setting.texts);
  byId('title').textContent = document.title = setting.title || 'treffer';
  byId('source').hidden = setting.source.length === 0;
  byId('source').querySelector('p').textContent = setting.source.join(' ');
  byId('legend').textContent = text('legend');
  byId('sides').querySelectorAll('h3').forEach(title => { title.textContent = text('nobody'); });
  time(setting.now);
  const own = setting.states.filter(state => state.partition);
  map.draw(setting.states);
  choices(own);
  story();
  byId('forward').onclick = trying(async () => {
    time((await post('clock', {hours: 24})).now);
    await second.refresh();
  });
  form.onsubmit = trying(ask);
  form.onchange = fit;
  await second.show([], '');
  await rules.begin(own, setting.changes, ask);
  await choose(0);
}

function time(now) {
  byId('now').dateTime = now;
  byId('now').textContent = now.replace('T', ' ').replace(/(:\d\d)(:[\d.]+)?Z/, '$1 UTC');
}

function options(values, label = value => value) {
  return values.map(value => element('option', {value}, label(value)));
}

function choices(own) {
  const named = code => code + ' ' + setting.states.find(state => state.code === code).name;
  form.from.replaceChildren(...options(own.map(state => state.code), named));
  form.about.replaceChildren(...options(ABOUT, about => text('about.' + about)));
  form.purpose.replaceChildren(...options(setting.purposes, purpose => text('purpose.' + purpose)));
  form.offence.replaceChildren(...options(['', ...setting.offences], code => code || text('offence.none')));
  byId('to').replaceChildren(...setting.states.map(state => element('label', {title: state.name},
    element('input', {type: 'checkbox', name: 'to', value: state.code}), state.code)));
}

function story() {
  byId('story').hidden = setting.proposals.length === 0;
  byId('steps').replaceChildren(...setting.proposals.map((proposal, i) => element('li', {},
    element('button', {type: 'button', onclick: trying(() => choose(i))}, proposal.title))));
}

/** Fills the form from a proposal, with the agreements up to it. */
async function choose(number) {
  const proposal = setting.proposals[number];
  if (!proposal) {
    form.officer.value = form.from.value + '-1';
    form.requestedBy.value = '';
    fit();
    return;
  }
  chosen = number;
  if (setting.proposals.some(each => each.newAgreements.length > 0)) {
    await post('agreements', {proposals: number + 1});
  }
  [...byId('steps').querySelectorAll('button')].forEach((button, i) => {
    if (i === number) button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
  });
  const added = proposal.newAgreements.map(JSON.parse).map(each => each.title || each.name);
  byId('step').replaceChildren(element('p', {}, proposal.text),
    ...added.map(title => element('p', {className: 'added'}, text('added', title))));
  for (const name of ['from', 'about', 'probe', 'among', 'plate', 'country', 'vin', 'at', 'purpose', 'offence',
    'officer', 'requestedBy', 'case', 'agreement']) {
    if (proposal[name] !== undefined) form[name].value = proposal[name];
  }
  for (const box of byId('to').querySelectorAll('input')) box.checked = proposal.to.includes(box.value);
  fit();
}

/** Shows the fields that the question has, and who would ask whom. */
function fit() {
  for (const each of form.querySelectorAll('[data-about]')) {
    each.hidden = !each.dataset.about.split(' ').includes(form.about.value);
  }
  map.choose(form.from.value, asked());
}

const asked = () => [...byId('to').querySelectorAll(':checked')].map(box => box.value);

async function ask() {
  const fields = Object.fromEntries(new FormData(form));
  const button = byId('ask');
  button.disabled = true;
  button.textContent = text('asking');
  let category = '';
  try {
    await stream('ask', {...fields, to: asked(), atOnce: form.atOnce.checked}, event => {
      if (event.event === 'sent') {
        category = event.category;
        map.sent(event.from, event.to);
        sides.begin(event);
        announce(text('announce.sent', event.from, event.to.join(', ')));
      } else {
        map.arrived(event.answer.partition, event.answer.status);
        sides.add(event.answer, event.millis);
        announce(text('announce.answer', event.answer.partition, text('status.' + event.answer.status)));
      }
    });
    await sides.end();
    await second.show(sides.matches(), category);
    learn();
    announce(text('announce.done'));
  } finally {
    button.disabled = false;
    button.textContent = text('ask');
  }
}

/** What there is to learn from the step that was asked. */
function learn() {
  const proposal = setting.proposals[chosen];
  if (proposal && !byId('step').querySelector('.learn')) {
    byId('step').append(element('p', {className: 'learn'}, proposal.learn));
  }
}

trying(begin)();
