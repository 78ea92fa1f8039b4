// The second step, by hand: one card a match, its asking side and its asked side.
import {byId, element, get, post, text, trying} from './dom.js';

const ASKING = {OPEN: ['confirmed', 'rejected'], CONFIRMED: ['requested']};
const ASKED = {REQUESTED: ['supplied', 'declined']};
const WITH_REASON = ['rejected', 'declined'];

let matches = [];
let officers = {};

/** Shows the matches of a request; vehicles have no second step. */
export async function show(found, category) {
  matches = category === 'vehicle' ? [] : found;
  officers = {};
  await refresh();
}

/** Shows where they stand now. */
export async function refresh() {
  const cards = await Promise.all(matches.map(async match => card(match, await get('match', match))));
  byId('matches').replaceChildren(
    ...(cards.length > 0 ? cards : [element('p', {}, text('second.none'))]));
}

function card(match, views) {
  const title = text('match', match.reference, match.to);
  return element('section', {className: 'card', 'aria-label': title},
    element('h3', {}, title),
    element('div', {className: 'pair'},
      side(match, match.from, views.asking, ASKING[views.asking.standing] ?? [], 'view.asking'),
      side(match, match.to, views.asked, ASKED[views.asked.standing] ?? [], 'view.asked')));
}

function side(match, state, view, deeds, title) {
  const said = view.events.map(event => element('li', {}, inWords(event)));
  if (view.events.length === 0) said.push(element('li', {}, title === 'view.asked' ? text('view.none') : text('standing.OPEN')));
  const children = [element('h4', {}, text(title, state)), element('ul', {className: 'log'}, ...said)];
  if (view.due) {
    const key = view.overdue ? 'overdue' : 'due';
    children.push(element('p', {className: key}, text(key, view.due)));
  }
  if (deeds.length > 0) children.push(actions(match, state, deeds));
  return element('div', {}, ...children);
}

function inWords(event) {
  const data = Object.entries(event.data).map(([name, value]) => name + ' ' + value).join('; ');
  return text('done.' + event.deed, event.officer, event.reason) + (data ? ': ' + data : '');
}

function actions(match, state, deeds) {
  const officer = element('input', {size: 8, value: officers[state] ?? state + '-3', autocomplete: 'off'});
  const reason = element('input', {autocomplete: 'off'});
  const buttons = deeds.map(deed => element('button', {
    type: 'button',
    onclick: trying(async () => {
      officers[state] = officer.value;
      await post('deed', {...match, state, deed, officer: officer.value, reason: reason.value});
      await refresh();
    }),
  }, text('deed.' + deed)));
  const labels = [element('label', {}, element('span', {}, text('officer.of', state)), officer)];
  if (deeds.some(deed => WITH_REASON.includes(deed))) {
    labels.push(element('label', {}, element('span', {}, text('reason')), reason));
  }
  return element('p', {className: 'row'}, ...labels, ...buttons);
}
