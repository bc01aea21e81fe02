import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

const moduleAt = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);

/** Plays the procedure in a process of its own, under a time zone of the machine. */
const playedUnder = (timeZone: string): unknown => {
  const program = `
    const { given } = await import(${moduleAt('given.ts')});
    const { clockEvents, starting } = await import(${moduleAt('given-limit.ts')});
    const { dueOf } = await import(${moduleAt('due.ts')});
    const { outstanding } = await import(${moduleAt('outstanding.ts')});
    const { addDays } = await import(${moduleAt('../calendar/day.ts')});
    const { brusselsDay, endOfDay } = await import(${moduleAt('../calendar/zone.ts')});
    const played = {};
    for (const [limit, begins] of Object.entries(starting))
      for (const from of ['2025-09-29', '2026-03-15', '2026-04-25', '2026-12-11']) {
        const story = given(begins(from));
        const { dueOn } = story.dossier(1).running.find((one) => one.limit === limit);
        const act = (now) =>
          dueOf(story.register, story.dossier(1), brusselsDay(now)).some(({ command }) => command.dueOn === dueOn);
        const seen = (now) => outstanding(story.register, story.dossier(1), now) !== story.dossier(1);
        const waits = limit === 'reversal-notice' ? 8 : 0;
        const end = endOfDay(addDays(dueOn, waits));
        const puts = clockEvents(given(begins(from)), addDays(dueOn, 31)).filter(({ type }) => type !== 'ReminderIssued');
        played[limit + ' from ' + from] = [dueOn, act(endOfDay(dueOn) - 1), act(end), seen(endOfDay(dueOn) - 1), seen(end), puts];
      }
    console.log(JSON.stringify({ machine: Intl.DateTimeFormat().resolvedOptions().timeZone, played }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, TZ: timeZone },
  });
  return JSON.parse(output.toString());
};

const dueOn: Readonly<Record<string, readonly string[]>> = {
  'orientation-report': ['2025-10-29', '2026-04-15', '2026-05-25', '2027-01-11'],
  'detailed-study': ['2025-12-29', '2026-06-15', '2026-07-25', '2027-03-11'],
  'order-detailed-study': ['2026-03-30', '2026-09-15', '2026-10-26', '2027-06-11'],
  'accept-proposal': ['2026-03-30', '2026-09-15', '2026-10-26', '2027-06-11'],
  commissioning: ['2027-09-29', '2028-03-15', '2028-04-25', '2028-12-11'],
  'take-back-change': ['2025-10-13', '2026-03-30', '2026-05-11', '2026-12-28'],
  'reversal-notice': ['2025-10-13', '2026-03-27', '2026-05-11', '2026-12-28'],
  'presumed-receipt': ['2025-10-02', '2026-03-18', '2026-04-29', '2026-12-16'],
};

const brussels = playedUnder('Europe/Brussels');

test('On a machine in Brussels every limit ends on its day: nothing is due or seen before its end, both are after it', () => {
  assert.ok(typeof brussels === 'object' && brussels !== null && 'played' in brussels);
  const froms = ['2025-09-29', '2026-03-15', '2026-04-25', '2026-12-11'];
  for (const [limit, days] of Object.entries(dueOn))
    for (const [at, day] of days.entries())
      assert.partialDeepStrictEqual(brussels.played, {
        [`${limit} from ${froms[at]}`]: [day, false, true, false, true],
      });
});

for (const timeZone of ['UTC', 'Pacific/Kiritimati'])
  test(`On a machine set to ${timeZone} the whole procedure is the same, event by event`, () => {
    const { machine, ...played } = Object(playedUnder(timeZone));
    const { machine: _brussels, ...expected } = Object(brussels);
    assert.equal(machine, timeZone);
    assert.deepEqual(played, expected);
  });
