// What the asking state sees, and what an asked one knows, beside each other.
import {byId, element, get, text} from './dom.js';

let request = '';
let from = '';
let answers = new Map();

/** Begins anew with a request that was sent. */
export function begin(sent) {
  request = sent.request;
  from = sent.from;
  answers = new Map();
  byId('asking-title').textContent = text('sees', from);
  byId('asked-title').textContent = '';
  for (const id of ['answers', 'asking-log', 'look', 'knows', 'asked-log']) byId(id).replaceChildren();
}

/** Shows an answer. */
export function add(answer, millis) {
  answers.set(answer.partition, answer);
  byId('answers').append(element('tr', {},
    element('th', {scope: 'row'}, answer.partition),
    element('td', {className: 'answer ' + answer.status}, answer.status),
    element('td', {}, ...what(answer)),
    element('td', {}, text('ms', millis))));
}

function what(answer) {
  if (answer.hits === undefined) return [answer.reason ?? ''];
  return answer.hits.map(hit => element('div', {}, inWords(hit)));
}

/** A hit in a line: its record, what says how good it is, and of a vehicle who held it. */
function inWords(hit) {
  const facts = [hit.reference];
  if (hit.status === 'disputed') facts.push(text('disputed'));
  if (hit.quality !== undefined) facts.push(text('quality', hit.quality));
  if (hit.score !== undefined) facts.push(text('score', hit.score));
  if (hit.needsVerification) facts.push(text('needsVerification'));
  if (hit.plate !== undefined) facts.push(...registered(hit));
  return facts.join(', ');
}

function registered(hit) {
  const facts = [hit.plate];
  if (hit.stolen) {
    facts.push(text(hit.stolen.what === 'plate' ? 'stolen.plate' : 'stolen.vehicle', hit.stolen.from ?? '?'));
  }
  const names = (hit.holders ?? []).map(holder => holder.name ?? holder.company);
  if (names.length > 0) facts.push(text('holder', names.join('; ')));
  return facts;
}

/** Shows both logs, and what the state knows that is looked at first: one that withheld or hit. */
export async function end() {
  list('asking-log', (await get('knowledge', {request, state: from})).log);
  const asked = [...answers.keys()].sort();
  byId('look').replaceChildren(...asked.map(code => element('option', {value: code}, code)));
  const known = await Promise.all(asked.map(state => get('knowledge', {request, state})));
  const first = known.find(each => each.withheld.length > 0)
    ?? known.find(each => answers.get(each.state).status === 'HIT') ?? known[0];
  byId('look').value = first.state;
  byId('look').onchange = () => show(known.find(each => each.state === byId('look').value));
  show(first);
}

function show(known) {
  byId('asked-title').textContent = text('knows', known.state);
  const facts = [];
  const fact = (name, ...values) => facts.push(element('dt', {}, name),
    ...values.map(value => element('dd', {}, value)));
  if (known.log.length === 0) {
    fact(text('answer'), text('never'));
  } else {
    fact(text('answer'), answers.get(known.state).status);
    if (known.rules.length > 0) fact(text('rules.decided'), known.rules.join(', '));
    if (known.explanation) fact(text('reason'), known.explanation);
    fact(text('withheld'), ...withheld(known));
  }
  byId('knows').replaceChildren(...facts);
  list('asked-log', known.log);
}

function withheld(known) {
  const records = known.withheld.map(each => each.rule
    ? text('withheld.by', each.reference, each.rule, each.basis)
    : text('withheld.plain', each.reference, each.basis));
  if (known.further > 0) records.push(text('further', known.further));
  if (known.unknown) records.push(known.unknown);
  return records.length > 0 ? records : [text('withheld.none')];
}

function list(id, lines) {
  const shown = lines.length > 0 ? lines : [text('log.none')];
  byId(id).replaceChildren(...shown.map(line => element('li', {}, line.trim())));
}

/** The matches that a second step may follow on. */
export function matches() {
  return [...answers.values()].flatMap(answer =>
    (answer.hits ?? []).map(hit => ({request, from, to: answer.partition, reference: hit.reference})));
}
