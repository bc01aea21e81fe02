import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decide } from './decide.ts';
import { type Dossier, openedDossier, statuses } from './dossier.ts';
import { type DossierEvent, isDossierEvent, publishable, type RegisterEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { given, noonOf } from './given.ts';
import { dossierAt } from './given-dossier.ts';
import { clockEvents, starting } from './given-limit.ts';
import { isRefusal } from './refusal.ts';
import { applyEvent } from './register.ts';

/** What the log says of dossier 1 when its story is told, and when the clock comes years later. */
const logOf = (acts: ReturnType<typeof dossierAt>): readonly DossierEvent[] => {
  const { register, ...story } = given();
  const log: RegisterEvent[] = [];
  for (const { command, by, on } of acts) {
    const decision = decide(command, register, { actor: by, now: noonOf(on) });
    assert.ok(!isRefusal(decision));
    for (const event of decision) applyEvent(register, event, noonOf(on));
    log.push(...decision);
  }
  return [...log, ...clockEvents({ register, ...story }, '2029-01-02')].filter(isDossierEvent);
};

const logs = [
  ...statuses.map((status) => logOf(dossierAt(status))),
  ...Object.values(starting).map((begins) => logOf(begins('2026-03-16'))),
];

const frozen = (dossier: Dossier): Dossier => {
  for (const part of [
    dossier.running,
    dossier.payments,
    dossier.orientationFee,
    dossier.detailedFee,
    dossier.project,
  ])
    Object.freeze(part);
  for (const part of [...dossier.running, ...dossier.payments]) Object.freeze(part);
  return Object.freeze(dossier);
};

test('F7: to fold the same log twice gives the same dossier, byte for byte', () => {
  for (const log of logs) {
    const fold = () => log.reduce<Dossier | undefined>(evolve, undefined);
    assert.equal(JSON.stringify(fold()), JSON.stringify(fold()));
  }
});

test('An event never changes the dossier it is applied to, nor any part of it', () => {
  for (const log of logs)
    log.reduce<Dossier | undefined>((dossier, event) => frozen(evolve(dossier, event)), undefined);
});

test('Every event leaves a dossier with the same fields in the same order', () => {
  const fields = Object.keys(openedDossier(1, 'h1'));
  for (const log of logs)
    log.reduce<Dossier | undefined>((dossier, event) => {
      const after = evolve(dossier, event);
      assert.deepEqual(Object.keys(after), fields, event.type);
      return after;
    }, undefined);
});

test('A log that speaks of a dossier it never opened contradicts itself', () => {
  assert.throws(
    () => evolve(undefined, { type: 'Withdrawn', dossier: 7, on: '2025-02-03' }),
    /^Error: Withdrawn speaks of dossier 7, never opened$/,
  );
});

/** All that the public may know of a dossier: no amount, no payment's sum, no content of a pending change. */
const publicOf = ({ status, queue, enteredOn, grantedKva, project, running, lapse, closedOn }: Dossier) => ({
  status,
  queue,
  enteredOn,
  grantedKva,
  project,
  running,
  lapse,
  closedOn,
});

test('F7: the published part of a log alone gives the same status, queue, place, capacity and limits', () => {
  for (const log of logs) {
    const whole = log.reduce<Dossier | undefined>(evolve, undefined);
    const open = log.map(publishable).filter(isDossierEvent).reduce<Dossier | undefined>(evolve, undefined);
    assert.ok(whole !== undefined && open !== undefined);
    assert.deepEqual(publicOf(open), publicOf(whole));
  }
});

test('R12: the published part of an event carries no amount, reason or declared project', () => {
  for (const event of logs.flat()) {
    assert.ok(!('confidential' in publishable(event)));
    assert.doesNotMatch(JSON.stringify(publishable(event)), /Cents|reason/);
  }
});

test('F10: what has left has nothing running, no queue and no pending change', () => {
  for (const log of logs) {
    const dossier = log.reduce<Dossier | undefined>(evolve, undefined);
    if (dossier?.closedOn == null) continue;
    const { running, queue, pendingChange, suspendedFrom } = dossier;
    assert.deepEqual([running, queue, pendingChange, suspendedFrom], [[], null, null, null]);
  }
});
