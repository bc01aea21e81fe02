import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '#lib/calendar/day.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { groundsOf } from './change.ts';
import type { Project, Status } from './dossier.ts';
import {
  accessManager,
  byTwo,
  expert,
  type Given,
  given,
  givenRules,
  producer,
  said,
  secondAccessManager,
} from './given.ts';
import { dossierAt, entered, paid, requested, windAt } from './given-dossier.ts';

const today = '2025-02-10';
const change = (project: Project, siteMoves?: boolean) =>
  ({
    type: 'ChangeProject',
    dossier: 1,
    project,
    ...(siteMoves === undefined ? {} : { siteMoves }),
  }) as const;
const declared = { type: 'NotableChangeDeclared', on: today } as const;
const asking = (permanentKva: number, flexibleKva = 0) =>
  given(entered(1, '2025-02-03', windAt('F', permanentKva, flexibleKva)));
const grounds = (story: Given, project: Project, siteMoves?: boolean) =>
  groundsOf(story.dossier(1), { project, siteMoves }, version1);

test('R11: more power is notable, by one kVA', () => {
  const story = asking(1_000);
  assert.deepEqual(grounds(story, windAt('F', 1_001)), ['more-power']);
  story.when(change(windAt('F', 1_001)), producer, today).thenGives(declared);
});

test('R11: more flexible power is more power, also when the permanent part stays', () => {
  assert.deepEqual(grounds(asking(1_000, 200), windAt('F', 1_000, 201)), ['more-power']);
});

test('R11: flexible power made permanent is more power, although the total stays', () => {
  assert.deepEqual(grounds(asking(1_000, 200), windAt('F', 1_100, 100)), ['more-power']);
});

test('R11: another technology is notable', () => {
  const solar = { ...windAt('F', 1_000), technology: 'solar' } as const;
  assert.deepEqual(grounds(asking(1_000), solar), ['other-technology']);
  asking(1_000).when(change(solar), producer, today).thenGives(declared);
});

test('R11: another connection point is notable', () => {
  assert.deepEqual(grounds(asking(1_000), windAt('G', 1_000)), ['other-connection-point']);
  asking(1_000)
    .when(change(windAt('G', 1_000)), producer, today)
    .thenGives(declared);
});

test('R11: another site is notable, also at the same connection point', () => {
  assert.deepEqual(grounds(asking(1_000), windAt('F', 1_000), true), ['other-site']);
  asking(1_000)
    .when(change(windAt('F', 1_000), true), producer, today)
    .thenGives(declared);
});

test('R11: power down by 10 % is not notable, by 1 kVA more it is', () => {
  for (const [permanentKva, seen] of [
    [901, []],
    [900, []],
    [899, ['much-less-power']],
  ] as const)
    assert.deepEqual(grounds(asking(1_000), windAt('F', permanentKva)), seen, `${permanentKva}`);
  asking(1_000)
    .when(change(windAt('F', 899)), producer, today)
    .thenGives(declared);
});

test('R11: 10 % of a power that does not divide by ten is not rounded', () => {
  assert.deepEqual(grounds(asking(1_005), windAt('F', 905)), []);
  assert.deepEqual(grounds(asking(1_005), windAt('F', 904)), ['much-less-power']);
});

test('R11: the permanent part down by more than 10 % is notable, although all of it becomes flexible', () => {
  assert.deepEqual(grounds(asking(1_000), windAt('F', 900, 100)), []);
  assert.deepEqual(grounds(asking(1_000), windAt('F', 899, 101)), ['much-less-power']);
});

test('R11: the total down by more than 10 % is notable, although the permanent part stays', () => {
  assert.deepEqual(grounds(asking(500, 500), windAt('F', 500, 400)), []);
  assert.deepEqual(grounds(asking(500, 500), windAt('F', 500, 399)), ['much-less-power']);
});

test('R11: several grounds are all named', () => {
  const other = { node: 'G', technology: 'solar', permanentKva: 100, flexibleKva: 2_000 } as const;
  assert.deepEqual(grounds(asking(1_000), other, true), [
    'more-power',
    'other-technology',
    'other-connection-point',
    'other-site',
    'much-less-power',
  ]);
});

test('R11: small steps add up: they are measured from what was asked on entry', () => {
  const story = asking(1_000).and(said(change(windAt('F', 950)), producer, today));
  story.and(said(change(windAt('F', 900)), producer, today));
  assert.deepEqual(grounds(story, windAt('F', 899)), ['much-less-power']);
  story.when(change(windAt('F', 899)), producer, today).thenGives(declared);
});

test('R11: a power once given up is asked again as more power', () => {
  const story = asking(1_000).and(said(change(windAt('F', 950)), producer, today));
  assert.deepEqual(grounds(story, windAt('F', 1_000)), ['more-power']);
});

test('R11: how much less is notable is a setting', () => {
  const story = (reductionPercent: number) =>
    givenRules({ notableChange: { reductionPercent } }, entered(1, '2025-02-03'));
  story(0)
    .when(change(windAt('F', 999)), producer, today)
    .thenGives(declared);
  story(50)
    .when(change(windAt('F', 500)), producer, today)
    .thenGives({ type: 'ProjectChanged' });
  story(50)
    .when(change(windAt('F', 499)), producer, today)
    .thenGives(declared);
});

test('R11: the consequence is shown before the producer confirms: asking for the grounds changes nothing', () => {
  const story = asking(1_000);
  const before = story.dossier(1);
  grounds(story, windAt('G', 2_000));
  assert.equal(story.dossier(1), before);
});

test('notableChange: a change that is not notable is made at once; what is no longer needed of a grant is free', () => {
  const story = given(dossierAt('orientation-reported'));
  story
    .when(change(windAt('F', 950)), producer, '2025-03-03')
    .thenGives({ type: 'ProjectChanged', project: windAt('F', 950), grantedKva: 950 });
  assert.equal(story.dossier(1).status, 'orientation-reported');
});

test('notableChange: the kVA given up go to the next in queue a, in the same decision', () => {
  const story = given(dossierAt('orientation-reported'), entered(2, '2025-02-12', windAt('F', 4_050)));
  story.and(
    said(
      { type: 'ReportOrientation', dossier: 2, outcome: 'reached', channel: 'electronic' },
      expert,
      '2025-02-13',
    ),
    said(
      { type: 'AnswerCapacityReached', dossier: 2, stands: true, receivedOn: '2025-02-14' },
      producer,
      '2025-02-14',
    ),
  );
  story
    .when(change(windAt('F', 950)), producer, '2025-03-03')
    .thenGives({ type: 'ProjectChanged', dossier: 1 }, { type: 'CapacityOffered', dossier: 2 });
});

test('R11: a change of nothing is no change', () => {
  asking(1_000)
    .when(change(windAt('F', 1_000)), producer, today)
    .thenRefused('project-unchanged', 'R11');
  asking(1_000)
    .when(change(windAt('F', 1_000), false), producer, today)
    .thenRefused('project-unchanged', 'R11');
});

test('R11: a change asks for some power, at a point of the grid', () => {
  asking(1_000)
    .when(change(windAt('F', 0)), producer, today)
    .thenRefused('no-power-asked', 'R11');
  asking(1_000)
    .when(change(windAt('X', 1_000)), producer, today)
    .thenRefused('unknown-node', 'R11', { node: 'X' });
});

test('R11: one notable change at a time', () => {
  const story = asking(1_000).and(said(change(windAt('F', 1_200)), producer, today));
  story.when(change(windAt('F', 950)), producer, today).thenRefused('change-is-pending', 'R11');
});

test('R11: what is declared stays unsaid in public, and nothing changes until the days of reflection are over', () => {
  const story = asking(1_000);
  const before = story.dossier(1);
  story
    .when(change(windAt('F', 1_200)), producer, today)
    .thenGives({
      ...declared,
      starts: [{ limit: 'take-back-change', from: today, dueOn: '2025-02-24', remindOn: '2025-02-17' }],
      confidential: { project: windAt('F', 1_200) },
    });
  const { status, project, queue } = story.dossier(1);
  assert.deepEqual(
    { status, project, queue },
    { status: before.status, project: before.project, queue: before.queue },
  );
});

const takeBack = { type: 'TakeBackChange', dossier: 1 } as const;
const pending = () => asking(1_000).and(said(change(windAt('F', 1_200)), producer, today));

test('R11: a change is taken back on day 13 and on day 14, and not on day 15', () => {
  for (const day of ['2025-02-23', '2025-02-24'] as const)
    pending()
      .clockOn(day)
      .when(takeBack, producer, day)
      .thenGives({ type: 'NotableChangeTakenBack', on: day });
  pending()
    .when(takeBack, producer, '2025-02-25')
    .thenRefused('time-limit-passed', 'R11', { dueOn: '2025-02-24' });
});

test('R11: taken back, nothing has happened, and another change may be declared', () => {
  const story = asking(1_000);
  const before = story.dossier(1);
  story.and(said(change(windAt('F', 1_200)), producer, today), said(takeBack, producer, '2025-02-24'));
  assert.deepEqual(story.dossier(1), before);
  story.when(change(windAt('F', 1_100)), producer, '2025-02-25').thenGives({ type: 'NotableChangeDeclared' });
});

test('R11: not taken back, the project is struck off on day 15, stamped with day 14', () => {
  const story = pending().clockOn('2025-02-24');
  assert.equal(story.dossier(1).status, 'orientation-study');
  const { status, queue, closedOn, pendingChange } = story.clockOn('2025-02-25').dossier(1);
  assert.deepEqual(
    { status, queue, closedOn, pendingChange },
    { status: 'struck-off', queue: null, closedOn: '2025-02-24', pendingChange: null },
  );
});

test('rollOver: a fourteenth day on a Sunday moves to Monday', () => {
  const story = asking(1_000).and(said(change(windAt('F', 1_200)), producer, '2025-02-16'));
  assert.equal(story.dossier(1).running.at(-1)?.dueOn, '2025-03-03');
  story.when(takeBack, producer, '2025-03-03').thenGives({ type: 'NotableChangeTakenBack' });
});

test('R11: without a pending change there is nothing to take back', () => {
  asking(1_000).when(takeBack, producer, today).thenRefused('no-change-pending', 'R11');
});

test('R11: the days of reflection run on while the procedure goes on', () => {
  const story = pending().and(
    said(
      { type: 'ReportOrientation', dossier: 1, outcome: 'available', channel: 'electronic' },
      expert,
      '2025-02-12',
    ),
  );
  assert.equal(story.clockOn('2025-02-24').dossier(1).status, 'orientation-reported');
  assert.equal(story.clockOn('2025-02-25').dossier(1).status, 'struck-off');
});

test('R11: the rule holds at every step from the first payment on', () => {
  const steps = [
    'orientation-study',
    'orientation-reported',
    'capacity-reached',
    'waiting-a',
    'detailed-fee-due',
    'detailed-study',
    'proposal-sent',
    'waiting-b',
    'accepted',
    'lapsed',
  ] as const satisfies readonly Status[];
  for (const status of steps) {
    const day: Day = '2027-05-07';
    const story = given(dossierAt(status)).and(said(change(windAt('G', 900)), producer, day));
    assert.notEqual(story.dossier(1).pendingChange, null, status);
    assert.equal(story.clockOn('2027-05-25').dossier(1).status, 'struck-off', status);
  }
});

test('R11: before the first payment every change is free, and the fee follows the new power', () => {
  given(requested(1, '2025-02-03'))
    .when(
      change({ node: 'G', technology: 'solar', permanentKva: 1_001, flexibleKva: 0 }, true),
      producer,
      today,
    )
    .thenGives(
      { type: 'ProjectChanged', grantedKva: null },
      { type: 'FeeRequested', study: 'orientation', confidential: { amountCents: 363_000 } },
    );
});

test('R11: the fee of a detailed study asked for first follows the new power as well', () => {
  given(requested(1, '2025-02-03', windAt('F', 1_000), 'detailed'))
    .when(change(windAt('F', 5_001)), producer, today)
    .thenGives(
      { type: 'ProjectChanged' },
      { type: 'FeeRequested', study: 'detailed', confidential: { amountCents: 2_420_000 } },
    );
});

test('R11: within one bracket of the tariff, or at the same power, no other fee is asked for', () => {
  const story = given(requested(1, '2025-02-03'));
  story.when(change(windAt('F', 400)), producer, today).thenGives({ type: 'ProjectChanged' });
  story.when(change(windAt('G', 400)), producer, today).thenGives({ type: 'ProjectChanged' });
});

test('R11: a new tariff changes no fee that was asked for, as long as the power stays', () => {
  const dearer = version1.tariff.map((row) => ({ ...row, amountCents: row.amountCents * 2 }));
  const rules = { ...version1, version: 2, inForceFrom: '2025-02-05', tariff: dearer } as const;
  const publish = byTwo({ type: 'PublishRules', rules }, 1, accessManager, secondAccessManager, '2025-02-04');
  const story = given(requested(1, '2025-02-03'), publish);
  story.when(change(windAt('G', 1_000)), producer, today).thenGives({ type: 'ProjectChanged' });
  story
    .when(change(windAt('G', 1_001)), producer, today)
    .thenGives({ type: 'ProjectChanged' }, { type: 'FeeRequested' });
});

test('R11: after a free change the project is measured from what was paid for', () => {
  const story = given(requested(1, '2025-02-03'), said(change(windAt('F', 500)), producer, today));
  story.and(paid(1, '2025-02-12', windAt('F', 500)));
  assert.deepEqual(grounds(story, windAt('F', 450)), []);
  assert.deepEqual(grounds(story, windAt('F', 449)), ['much-less-power']);
});

test('notableChange: a change of owner is recorded and is not notable', () => {
  const story = asking(1_000);
  story
    .when({ type: 'ChangeOwner', dossier: 1, holder: 'h5' }, producer, today)
    .thenGives({ type: 'OwnerChanged', on: today, holder: 'h5' });
  assert.deepEqual([story.dossier(1).holder, story.dossier(1).pendingChange], ['h5', null]);
});

test('notableChange: after the sale the old owner no longer finds the dossier', () => {
  const story = asking(1_000).and(said({ type: 'ChangeOwner', dossier: 1, holder: 'x1' }, expert, today));
  story.when(change(windAt('F', 950)), producer, today).thenRefused('not-found', 'R11');
});

test('notableChange: sold to its own owner, a dossier is as it was', () => {
  asking(1_000).when({ type: 'ChangeOwner', dossier: 1, holder: 'h1' }, producer, today).thenGivesNothing();
});
