import type { Day } from '#lib/calendar/day.ts';
import type { EndingLimitName } from '#lib/calendar/time-limit.ts';
import { decide } from './decide.ts';
import { dueCommands } from './due.ts';
import type { RegisterEvent } from './event.ts';
import { expert, type Given, noonOf, producer, type Said, said, timer } from './given.ts';
import { entered, paid, requested, settled, windAt } from './given-dossier.ts';
import { reversing } from './given-money.ts';
import { isRefusal } from './refusal.ts';
import { applyEvent } from './register.ts';

const project = windAt('F', 1_000);

const studied = (on: Day): Said[] => [
  ...requested(1, on, project, 'detailed'),
  paid(1, on, project, 'detailed'),
  settled(on),
];

const sent = (on: Day): Said[] => [
  ...studied(on),
  said({ type: 'DecideCapacity', dossier: 1, outcome: 'available', channel: 'electronic' }, expert, on),
  said(
    { type: 'SendProposal', dossier: 1, channel: 'electronic', proposal: 'p', orderForm: 'o' },
    expert,
    on,
  ),
];

const received = (on: Day): Said => said({ type: 'RecordReceipt', dossier: 1, receivedOn: on }, producer, on);

/** What happens to dossier 1, all on one day, so that a time limit starts on that day. */
export const starting: Readonly<
  Record<Exclude<EndingLimitName, 'registration' | 'decide-lapse'>, (on: Day) => Said[]>
> = {
  'orientation-report': (on) => entered(1, on),
  'detailed-study': studied,
  'order-detailed-study': (on) => [
    ...entered(1, on),
    said({ type: 'ReportOrientation', dossier: 1, outcome: 'available', channel: 'electronic' }, expert, on),
    received(on),
  ],
  'accept-proposal': (on) => [...sent(on), received(on)],
  commissioning: (on) => [
    ...sent(on),
    received(on),
    said({ type: 'ReturnSigned', dossier: 1, proposal: 'p', orderForm: 'o', receivedOn: on }, producer, on),
  ],
  'take-back-change': (on) => [
    ...entered(1, on),
    said({ type: 'ChangeProject', dossier: 1, project: windAt('G', 1_000) }, producer, on),
  ],
  'reversal-notice': (on) => [...entered(1, on), reversing(1, 'bank-1-orientation', on)],
  'presumed-receipt': sent,
};

/** Lets the clock do all that is due at noon of a day, and gives what it put in the log. */
export const clockEvents = ({ register }: Given, on: Day): readonly RegisterEvent[] => {
  const events: RegisterEvent[] = [];
  const now = noonOf(on);
  for (let due = dueCommands(register, now); due.length > 0; due = dueCommands(register, now))
    for (const command of due) {
      const decision = decide(command, register, { actor: timer, now });
      if (isRefusal(decision)) continue;
      for (const event of decision) applyEvent(register, event, now);
      events.push(...decision);
    }
  return events;
};
