// A state's rules: each can be taken out and put in again, or all edited as text.
import {byId, element, get, post, text, trying} from './dom.js';

const SECTIONS = ['admission', 'records', 'release'];

/** Lets the rules of some states be changed, or only read. */
export function begin(states, changes, again) {
  byId('rules-of').replaceChildren(...states.map(state => element('option', {value: state.code}, state.code)));
  byId('rules-of').onchange = trying(() => { byId('rules-set').value = 'kept'; return load(); });
  byId('rules-set').onchange = trying(load);
  byId('rules-text').onchange = trying(() => list(JSON.parse(byId('rules-text').value)));
  byId('put').onclick = trying(put);
  byId('again').onclick = trying(again);
  byId('put').hidden = byId('rules-set').parentElement.hidden = !changes;
  byId('rules-text').readOnly = !changes;
  if (!changes) byId('findings').replaceChildren(element('li', {}, text('rules.fixed')));
  return load();
}

/** Shows the rules of a state. */
export async function look(state) {
  byId('rules-of').value = state;
  byId('rules-set').value = 'kept';
  await load();
}

async function load() {
  const set = await get('rules', {state: byId('rules-of').value, set: byId('rules-set').value});
  byId('rules-text').value = JSON.stringify(set, null, 2);
  list(set);
}

function list(set) {
  const parts = SECTIONS.filter(section => set[section]?.length > 0).map(section =>
    element('fieldset', {}, element('legend', {}, text('section.' + section)),
      ...set[section].map(rule => line(rule, section))));
  byId('rule-list').replaceChildren(...parts);
}

function line(rule, section) {
  const box = element('input', {type: 'checkbox', checked: true, disabled: byId('rules-text').readOnly, onchange: trying(write)});
  box.dataset.section = section;
  box.rule = rule;
  return element('label', {className: 'check'}, box,
    element('span', {}, element('b', {}, rule.id), ' ' + (rule.text ?? ''), element('small', {}, ' ' + (rule.basis ?? ''))));
}

/** Writes the text anew from the boxes that are ticked. */
function write() {
  const set = JSON.parse(byId('rules-text').value);
  for (const section of SECTIONS) {
    if (set[section]) {
      set[section] = [...document.querySelectorAll(`#rule-list [data-section=${section}]`)]
        .filter(box => box.checked).map(box => box.rule);
    }
  }
  byId('rules-text').value = JSON.stringify(set, null, 2);
}

async function put() {
  const state = byId('rules-of').value;
  const findings = await post('rules', {state, rules: byId('rules-text').value});
  byId('findings').replaceChildren(
    element('li', {}, text('rules.now', state)),
    ...findings.map(each => element('li', {}, each.kind + ': ' + each.sentence)));
}
