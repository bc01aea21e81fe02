import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { version1 } from '#lib/rules/version-1.ts';
import {
  accessManager,
  byTwo,
  expert,
  foundedOn,
  type Given,
  given,
  givenNothing,
  producer,
  type Said,
  said,
  secondAccessManager,
  secondExpert,
} from './given.ts';
import { dossierAt, entered, windAt } from './given-dossier.ts';

const day = '2025-02-20';
const rulesOf = (version: number, inForceFrom: Day, differing: Partial<Rules> = {}): Rules => ({
  ...version1,
  ...differing,
  version,
  inForceFrom,
});
const publishing = (rules: Rules) => ({ type: 'PublishRules', rules }) as const;
const published = (rules: Rules, act: number, on: Day): Said[] =>
  byTwo(publishing(rules), act, accessManager, secondAccessManager, on);
const proposing = (rules: Rules) => ({ type: 'ProposeAct', command: publishing(rules) }) as const;

test('rules: before the first document nothing is decided', () => {
  const open = { type: 'OpenDossier', holder: 'h1' } as const;
  givenNothing().when(open, producer, day).thenRefused('no-rules-in-force', 'rules');
  givenNothing().when(proposing(version1), accessManager, day).thenRefused('no-rules-in-force', 'rules');
});

test('rules: the first document founds the register, by one manager', () => {
  givenNothing()
    .when(publishing(version1), accessManager, day)
    .thenGives({ type: 'RulesPublished', rules: version1 });
  givenNothing()
    .when(publishing(rulesOf(2, day)), accessManager, day)
    .thenRefused('rules-not-newer', 'rules', { last: 0 });
});

test('rules: a first document of tomorrow is in force tomorrow', () => {
  const story = givenNothing().and(said(publishing(rulesOf(1, '2025-02-21')), accessManager, day));
  const open = { type: 'OpenDossier', holder: 'h1' } as const;
  story.when(open, producer, day).thenRefused('no-rules-in-force', 'rules');
  story.when(open, producer, '2025-02-21').thenGives({ type: 'DossierOpened' });
});

test('rules: a version bears the next number, not the same and none beyond', () => {
  for (const version of [1, 3])
    given()
      .when(proposing(rulesOf(version, day)), accessManager, day)
      .thenRefused('rules-not-newer', 'rules', { last: 1 });
  given()
    .when(proposing(rulesOf(2, day)), accessManager, day)
    .thenGives({ type: 'ActProposed' });
});

test('rules: a version is never in force in the past, from today at the earliest', () => {
  given()
    .when(proposing(rulesOf(2, '2025-02-19')), accessManager, day)
    .thenRefused('rules-not-newer', 'rules');
  given()
    .when(proposing(rulesOf(2, day)), accessManager, day)
    .thenGives({ type: 'ActProposed' });
});

test('rules: a version is not in force before the one it follows', () => {
  const story = given(published(rulesOf(2, '2025-07-01'), 1, day));
  story
    .when(proposing(rulesOf(3, '2025-06-30')), accessManager, day)
    .thenRefused('rules-not-newer', 'rules', { last: 2 });
  story.when(proposing(rulesOf(3, '2025-07-01')), accessManager, day).thenGives({ type: 'ActProposed' });
});

test('rules: a version confirmed too late to be in force on its day is refused', () => {
  given(said(proposing(rulesOf(2, '2025-02-21')), accessManager, day))
    .when({ type: 'ConfirmAct', act: 1 }, secondAccessManager, '2025-02-22')
    .thenRefused('rules-not-newer', 'rules');
});

const shorter = { ...version1.limits, acceptProposalMonths: 4 };
const sentProposal = {
  type: 'SendProposal',
  dossier: 1,
  channel: 'electronic',
  proposal: 'p',
  orderForm: 'o',
} as const;
const opened = (on: Day) => said({ type: 'RecordReceipt', dossier: 1, receivedOn: on }, producer, on);
const dueOn = (story: Given) => story.dossier(1).running[0]?.dueOn;

test('rules: a past decision keeps its version, a later one takes the new one', () => {
  const story = given(
    dossierAt('proposal-sent'),
    published(rulesOf(2, '2025-06-02', { limits: shorter }), 1, '2025-05-05'),
  );
  assert.equal(story.clockOn('2025-09-30').dossier(1).status, 'proposal-sent');
  assert.equal(story.clockOn('2025-10-02').dossier(1).status, 'waiting-b');
  const later = given(
    published(rulesOf(2, '2025-03-17', { limits: shorter }), 1, foundedOn),
    dossierAt('detailed-study'),
  );
  later.and(said(sentProposal, expert, '2025-04-01'), opened('2025-04-01'));
  assert.equal(dueOn(later), '2025-08-01');
});

test('rules: a version published ahead is in force from its day, not before', () => {
  const story = (on: Day) =>
    given(
      published(rulesOf(2, '2025-04-02', { limits: shorter }), 1, foundedOn),
      dossierAt('detailed-study'),
    ).and(said(sentProposal, expert, '2025-04-01'), opened(on));
  assert.equal(dueOn(story('2025-04-01')), '2025-10-01');
  assert.equal(dueOn(story('2025-04-02')), '2025-08-04');
});

test('F6: a limit counts by the rules of the day it starts, also when a letter is recorded, or the clock comes, later', () => {
  const ahead = published(rulesOf(2, '2025-05-01', { limits: shorter }), 1, foundedOn);
  const letter = { type: 'RecordReceipt', dossier: 1, receivedOn: '2025-04-10', evidence: 'proof' } as const;
  const byLetter = given(ahead, dossierAt('detailed-study')).and(
    said({ ...sentProposal, channel: 'registered-letter' }, expert, '2025-04-01'),
    said(letter, expert, '2025-05-12'),
  );
  assert.equal(dueOn(byLetter), '2025-10-10');
  const presumed = given(ahead, dossierAt('detailed-study'), said(sentProposal, expert, '2025-04-01'));
  assert.equal(dueOn(presumed.clockOn('2025-05-12')), '2025-10-06');
});

const feeder = {
  type: 'AddNode',
  node: 'H',
  parent: 'T',
  kind: 'feeder',
  name: 'H1',
  hostingCapacityKva: 4_000,
} as const;

test('capacity: a point of the grid is added below a known one', () => {
  const story = given();
  story.when(feeder, expert, day).thenGives({ ...feeder, type: 'NodeAdded' });
  assert.deepEqual(story.register.nodes.get('H')?.path, ['H', 'T', 'S']);
});

test('capacity: a point below an unknown one is refused, and one below itself too', () => {
  given()
    .when({ ...feeder, parent: 'X' }, expert, day)
    .thenRefused('unknown-parent', 'capacity', { parent: 'X' });
  given()
    .when({ ...feeder, parent: 'H' }, expert, day)
    .thenRefused('unknown-parent', 'capacity', { node: 'H' });
});

test('capacity: the same point added twice changes nothing', () => {
  given(said(feeder, expert, day))
    .when(feeder, expert, day)
    .thenGivesNothing();
});

test('capacity: a known point with another place, kind, name or capacity is refused', () => {
  const other = [
    { parent: 'S' },
    { kind: 'transformer' },
    { name: 'H2' },
    { hostingCapacityKva: null },
  ] as const;
  for (const differing of other)
    given(said(feeder, expert, day))
      .when({ ...feeder, ...differing }, expert, day)
      .thenRefused('node-exists', 'capacity');
});

const capacityOf = (node: string, hostingCapacityKva: number | null) =>
  ({ type: 'ChangeCapacity', node, hostingCapacityKva, reason: 'New cable.' }) as const;
const changed = (node: string, hostingCapacityKva: number | null, act: number): Said[] =>
  byTwo(capacityOf(node, hostingCapacityKva), act, expert, secondExpert, '2025-03-03');

test('capacity: a change names a known point, and another capacity than it has', () => {
  const proposed = (node: string, kva: number | null) =>
    given().when({ type: 'ProposeAct', command: capacityOf(node, kva) }, expert, day);
  proposed('X', 1).thenRefused('unknown-node', 'capacity', { node: 'X' });
  proposed('F', 5_000).thenRefused('capacity-unchanged', 'capacity', { node: 'F' });
  proposed('P', null).thenRefused('capacity-unchanged', 'capacity', { node: 'P' });
  proposed('F', null).thenGives({ type: 'ActProposed' });
});

test('capacity: when it grows, what comes free is offered in the same decision, and no kVA too early', () => {
  const grows = (kva: number) =>
    given(
      dossierAt('waiting-a'),
      said({ type: 'ProposeAct', command: capacityOf('F', kva) }, expert, day),
    ).when({ type: 'ConfirmAct', act: 1 }, secondExpert, day);
  grows(5_999).thenGives({ type: 'ActConfirmed' }, { type: 'CapacityChanged', hostingCapacityKva: 5_999 });
  grows(6_000).thenGives(
    { type: 'ActConfirmed' },
    { type: 'CapacityChanged', node: 'F', hostingCapacityKva: 6_000, reason: 'New cable.' },
    { type: 'CapacityOffered', dossier: 1, grantedKva: 6_000, exception: null },
  );
});

test('capacity: when it shrinks, what was granted stays granted', () => {
  const story = given(dossierAt('accepted')).and(changed('F', 400, 1));
  assert.deepEqual([story.dossier(1).status, story.dossier(1).grantedKva], ['accepted', 1_000]);
  story
    .when(
      { type: 'Commission', dossier: 1, commissionedOn: '2026-01-05', permanentKva: 1_000, evidence: 'e' },
      expert,
      '2026-01-05',
    )
    .thenGives({ type: 'Commissioned', permanentKva: 1_000 });
});

test('capacity: after it shrank nothing more is granted until there is room again', () => {
  const story = given(
    dossierAt('accepted'),
    changed('F', 400, 1),
    entered(2, '2025-05-06', windAt('F', 100)),
  );
  const report = {
    type: 'ReportOrientation',
    dossier: 2,
    outcome: 'available',
    channel: 'electronic',
  } as const;
  story
    .when(report, expert, '2025-05-12')
    .thenRefused('exception-needs-reason', 'R1', { availableKva: -600 });
  story
    .and(changed('F', 1_100, 2))
    .when(report, expert, '2025-05-12')
    .thenGives({ type: 'OrientationReported' });
});

test('capacity: when none is published any more, no arithmetic stands against the expert', () => {
  const story = given(entered(1, '2025-02-03', windAt('F', 6_000)));
  const report = {
    type: 'ReportOrientation',
    dossier: 1,
    outcome: 'available',
    channel: 'electronic',
  } as const;
  story.when(report, expert, day).thenRefused('exception-needs-reason', 'R1', { availableKva: 5_000 });
  for (const [at, node] of ['F', 'T', 'S'].entries()) story.and(changed(node, null, at + 1));
  story.when(report, expert, '2025-03-03').thenGives({ type: 'OrientationReported', exception: null });
});
