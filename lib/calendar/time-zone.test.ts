import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

/** Asks the calendar in a process of its own, under a time zone of the machine. */
const answersUnder = (timeZone: string): unknown => {
  const program = `
    const { limitDueOn } = await import('${new URL('time-limit.ts', import.meta.url)}');
    const { nextReminder } = await import('${new URL('reminder.ts', import.meta.url)}');
    const { brusselsDay, endOfDay, formatInstant, parseInstant, startOfDay } = await import('${new URL('zone.ts', import.meta.url)}');
    const { legalHolidays } = await import('${new URL('working-days.ts', import.meta.url)}');
    const { givenRules } = await import('${new URL('given.ts', import.meta.url)}');
    const hours = (day) => (endOfDay(day) - startOfDay(day)) / 3600000;
    console.log(JSON.stringify({
      machine: Intl.DateTimeFormat().resolvedOptions().timeZone,
      machineNoon: new Date(2026, 0, 15, 12).toISOString(),
      report: ['2026-01-15', '2026-01-30', '2026-02-28'].map((day) => limitDueOn('orientation-report', day, givenRules)),
      acceptance: ['2026-01-20', '2026-01-21', '2025-09-29', '2026-04-25'].map((day) => limitDueOn('accept-proposal', day, givenRules)),
      notice: limitDueOn('reversal-notice', '2026-12-24', givenRules),
      reminder: nextReminder('accept-proposal', '2026-04-25', '2026-10-26', givenRules, '2026-10-01'),
      hours: ['2026-03-28', '2026-03-29', '2026-10-25'].map(hours),
      day: [Date.UTC(2026, 2, 28, 22, 59), Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 6, 14, 22)].map(brusselsDay),
      written: formatInstant(Date.UTC(2026, 9, 25, 1)),
      read: parseInstant('2026-10-25T02:00:00+01:00') === Date.UTC(2026, 9, 25, 1),
      whitMonday: legalHolidays(2026)[4],
    }));`;
  const environment = { ...process.env, TZ: timeZone };
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: environment,
  });
  return JSON.parse(output.toString());
};

const answers = {
  report: ['2026-02-15', '2026-02-28', '2026-03-31'],
  acceptance: ['2026-07-20', '2026-07-22', '2026-03-30', '2026-10-26'],
  notice: '2027-01-11',
  reminder: '2026-10-19',
  hours: [24, 23, 25],
  day: ['2026-03-28', '2026-03-29', '2026-07-15'],
  written: '2026-10-25T02:00:00+01:00',
  read: true,
  whitMonday: '2026-05-25',
};

const machines: readonly (readonly [timeZone: string, noon: string])[] = [
  ['UTC', '2026-01-15T12:00:00.000Z'],
  ['Europe/Brussels', '2026-01-15T11:00:00.000Z'],
  ['Pacific/Kiritimati', '2026-01-14T22:00:00.000Z'],
];

for (const [timeZone, machineNoon] of machines)
  test(`on a machine set to ${timeZone} every day and every limit is the same`, () => {
    assert.deepEqual(answersUnder(timeZone), { machine: timeZone, machineNoon, ...answers });
  });
