import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DossierEvent } from '#lib/register/event.ts';
import { noonOf } from '#lib/register/given.ts';
import { windAt } from '#lib/register/given-dossier.ts';
import { version1 } from '#lib/rules/version-1.ts';
import { publicSteps } from './public-step.ts';

const rules = [version1, { ...version1, version: 2, inForceFrom: '2025-03-01' } as const];
const stepsOf = (...events: readonly DossierEvent[]) =>
  publicSteps(
    events.map((event) => ({ event, at: noonOf('2025-02-10') })),
    rules,
  );

const outcome = { channel: 'electronic', justification: null, starts: [] } as const;
const reported: DossierEvent = {
  ...outcome,
  type: 'OrientationReported',
  dossier: 1,
  outcome: 'available',
  grantedKva: 900,
  sentOn: '2025-02-08',
  exception: 'Hospital',
  passedOver: [7, 8],
};

test('A step carries its day, the day it was recorded, its rule and the version in force', () => {
  const [step] = stepsOf(reported);
  assert.partialDeepStrictEqual(step, {
    ...{ kind: 'orientation-available', on: '2025-02-08', recordedOn: '2025-02-10' },
    ...{ rule: 'R4, R5', rulesVersion: 1, kva: 900 },
  });
});

test('The version is that of the day of recording', () => {
  const at = noonOf('2025-03-01');
  assert.equal(publicSteps([{ event: reported, at }], rules)[0]?.rulesVersion, 2);
  assert.equal(publicSteps([{ event: reported, at }], [])[0]?.rulesVersion, null);
});

test('An exception is shown with its reason, and how many were passed over, never who', () => {
  const [step] = stepsOf(reported);
  assert.deepEqual([step?.exception, step?.passedOver], ['Hospital', 2]);
  assert.equal(JSON.stringify(step).includes('[7,8]'), false);
});

test('A step that happens on the day it is recorded has one day', () => {
  const [step] = stepsOf({ type: 'ProposalLapsed', dossier: 1, dueOn: '2025-02-01' });
  assert.deepEqual([step?.on, step?.recordedOn, step?.rule], ['2025-02-10', '2025-02-10', 'R9']);
});

test('What concerns the producer and the operator alone is no public step', () => {
  const on = '2025-02-10';
  const steps = stepsOf(
    { type: 'DossierOpened', dossier: 1, holder: 'h1' },
    { type: 'FeeRequested', dossier: 1, study: 'orientation', on, starts: [] },
    { type: 'InformationAsked', dossier: 1, on },
    { type: 'ReminderIssued', dossier: 1, limit: 'accept-proposal', on, nextOn: null },
    { type: 'OwnerChanged', dossier: 1, on, holder: 'h2' },
    { type: 'NotableChangeDeclared', dossier: 1, on, starts: [] },
  );
  assert.deepEqual(steps, []);
});

test('A place kept after a reversal is no step; a place lost is one', () => {
  const taken = {
    type: 'PlaceTakenBack',
    dossier: 1,
    study: 'detailed',
    dueOn: '2025-02-09',
    starts: [],
  } as const;
  assert.deepEqual(
    stepsOf({ ...taken, keepsPlace: true }, { ...taken, keepsPlace: false }).map(({ kind }) => kind),
    ['place-lost'],
  );
});

test('No reason, evidence, holder or former reference of a dossier reaches a public step', () => {
  const canary = 'canary';
  const steps = stepsOf(
    {
      type: 'StruckOff',
      dossier: 1,
      on: '2025-02-10',
      ground: 'abandoned',
      confidential: { reason: canary },
    },
    { type: 'CommissioningExtended', dossier: 1, on: '2025-02-10', evidence: canary, starts: [] },
    { type: 'TimeLimitSuspended', dossier: 1, from: '2025-02-10', evidence: canary },
    { ...commissioned, evidence: canary },
    { ...takenOver, holder: canary, reference: canary, formerStatus: canary },
  );
  assert.equal(steps.length, 5);
  assert.equal(JSON.stringify(steps).includes(canary), false);
});

const commissioned = {
  type: 'Commissioned',
  dossier: 1,
  commissionedOn: '2025-02-09',
  permanentKva: 800,
} as const;

const takenOver = {
  type: 'DossierTakenOver',
  dossier: 1,
  status: 'accepted',
  project: windAt('F', 900),
  enteredOn: '2019-05-01',
  acceptedOn: '2020-01-01',
  commissionedOn: null,
  closedOn: null,
  expectedOn: null,
  submittedAt: 0,
  starts: [],
} as const;
