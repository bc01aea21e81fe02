import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '#lib/calendar/day.ts';
import type { Actor } from './actor.ts';
import { type Status, statuses } from './dossier.ts';
import { expert, finance, given, noonOf, otherProducer, person, producer, said } from './given.ts';
import { dossierAt, proposalDueOn } from './given-dossier.ts';
import { type OfferedType, possibleActs } from './possible.ts';

/** What somebody may do with dossier 1 at a status, the day after it came there, or on another day. */
const possibleAt = (status: Status, actor: Actor, on?: Day) => {
  const acts = dossierAt(status);
  const day = on ?? addDays(acts[acts.length - 1]?.on ?? '2025-02-03', 1);
  const story = given(acts);
  return possibleActs(story.register, story.dossier(1), { actor, now: noonOf(day) });
};

const allowed = (status: Status, actor: Actor, on?: Day): readonly OfferedType[] =>
  possibleAt(status, actor, on)
    .filter(({ refusal }) => refusal === null)
    .map(({ type }) => type)
    .toSorted();

const ofProducer: Readonly<Record<Status, readonly OfferedType[]>> = {
  draft: ['AskPreliminaryAdvice', 'ChangeOwner', 'Withdraw'],
  'orientation-fee-due': ['ChangeOwner', 'ChangeProject', 'Withdraw'],
  'orientation-study': ['ChangeOwner', 'ChangeProject', 'Withdraw'],
  'orientation-reported': ['ChangeOwner', 'ChangeProject', 'OrderDetailedStudy', 'Withdraw'],
  'capacity-reached': ['AnswerCapacityReached', 'ChangeOwner', 'ChangeProject', 'ReducePower', 'Withdraw'],
  'waiting-a': ['ChangeOwner', 'ChangeProject', 'ReducePower', 'Withdraw'],
  'detailed-fee-due': ['ChangeOwner', 'ChangeProject', 'Withdraw'],
  'detailed-study': ['ChangeOwner', 'ChangeProject', 'Withdraw'],
  'proposal-sent': ['ChangeOwner', 'ChangeProject', 'ReturnSigned', 'Withdraw'],
  'waiting-b': ['ChangeOwner', 'ChangeProject', 'LeaveQueueB', 'Withdraw'],
  accepted: ['ChangeOwner', 'ChangeProject', 'Withdraw'],
  lapsed: ['ChangeOwner', 'ChangeProject', 'Withdraw'],
  commissioned: [],
  'struck-off': [],
  withdrawn: [],
};

for (const status of statuses.filter((one) => one !== 'draft'))
  test(`The producer of a dossier at “${status}” is offered what the regulation allows then`, () => {
    assert.deepEqual(allowed(status, producer), ofProducer[status]);
  });

test('A draft can be submitted once its project stands at a point of the grid', () => {
  const acts = possibleAt('draft', producer);
  assert.deepEqual(
    acts.map(({ type }) => type).toSorted(),
    [...ofProducer.draft, 'SubmitRequest'].toSorted(),
  );
  assert.equal(acts.find(({ type }) => type === 'SubmitRequest')?.refusal?.refused, 'unknown-node');
});

const ofExpert: Partial<Readonly<Record<Status, readonly OfferedType[]>>> = {
  draft: ['ChangeOwner'],
  'orientation-study': ['AskInformation', 'ChangeOwner', 'ReportOrientation', 'StrikeOff'],
  'capacity-reached': ['AnswerCapacityReached', 'AskInformation', 'ChangeOwner', 'StrikeOff'],
  'waiting-a': ['AskInformation', 'ChangeOwner', 'OfferOutOfOrder', 'StrikeOff'],
  'proposal-sent': ['AskInformation', 'ChangeOwner', 'ReturnSigned', 'StrikeOff'],
  accepted: ['AskInformation', 'ChangeOwner', 'Commission', 'StrikeOff', 'SuspendTimeLimit'],
  lapsed: ['AskInformation', 'ChangeOwner', 'Commission', 'ExtendCommissioning', 'StrikeOff'],
  commissioned: [],
  'struck-off': [],
  withdrawn: [],
};

for (const [status, expected] of statuses.map((one) => [one, ofExpert[one]] as const))
  test(`An expert of a dossier at “${status}” is offered what the regulation allows then`, () => {
    if (expected === undefined) assert.ok(allowed(status, expert).length > 0);
    else assert.deepEqual(allowed(status, expert), expected);
  });

test('R2: the advice is offered to the expert once its producer has asked for it, until it is given', () => {
  const story = given(dossierAt('draft'));
  const advice = () =>
    possibleActs(story.register, story.dossier(1), { actor: expert, now: noonOf('2025-02-05') }).find(
      ({ type }) => type === 'GivePreliminaryAdvice',
    )?.refusal?.refused;
  assert.equal(advice(), 'no-advice-awaited');
  story.and(said({ type: 'AskPreliminaryAdvice', dossier: 1 }, producer, '2025-02-04'));
  assert.equal(advice(), undefined);
  story.and(said({ type: 'GivePreliminaryAdvice', dossier: 1 }, expert, '2025-02-05'));
  assert.equal(advice(), 'no-advice-awaited');
});

test('What the role and the step allow and something else refuses is shown with its rule', () => {
  const [late] = possibleAt('proposal-sent', producer, addDays(proposalDueOn, 1)).filter(
    ({ type }) => type === 'ReturnSigned',
  );
  assert.deepEqual([late?.refusal?.refused, late?.refusal?.rule], ['time-limit-passed', 'R9']);
});

test('An act of two persons is offered as one', () => {
  const acts = possibleAt('orientation-study', expert);
  assert.deepEqual(
    acts.filter(({ persons }) => persons === 2).map(({ type }) => type),
    ['StrikeOff'],
  );
});

test('Nobody else is offered anything: not another producer, not a role that decides nothing', () => {
  for (const actor of [otherProducer, person('regulator', 'rita'), person('coordinator', 'cora')])
    for (const status of statuses) assert.deepEqual(allowed(status, actor), []);
});

test('Finance is offered the payment of any dossier whose request was submitted', () => {
  assert.deepEqual(allowed('orientation-fee-due', finance), ['RegisterPayment']);
  assert.deepEqual(allowed('withdrawn', finance), ['RegisterPayment']);
  assert.deepEqual(allowed('draft', finance), []);
});
