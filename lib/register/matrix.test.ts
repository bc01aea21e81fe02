import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Actor, type Role, roles } from './actor.ts';
import { type CommandType, commandSchemas } from './command.ts';
import { type Status, statuses } from './dossier.ts';
import { accessManager, finance, otherProducer, person, producer, timer } from './given.ts';
import { type Became, becomes, becomesAlone, sensible } from './given-matrix.ts';

/**
 * Every command at every status, read from procedure.md (sections 2, 3 and 4), not from the code. Columns, as there:
 * DR draft, OF orientation fee due, OS orientation study, OR orientation reported, CR capacity reached, WA waiting in a,
 * DF detailed fee due, DS detailed study, PS proposal sent, WB waiting in b, AC accepted, LA lapsed, CO commissioned,
 * SO struck off, WI withdrawn. An act of two persons is given by two. `+` accepted, `.` not at this step; letters below.
 */
const atEachStep = `
                      DR OF OS OR CR WA DF DS PS WB AC LA CO SO WI
PublishRules          +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
AddNode               +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
ChangeCapacity        +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
SettleMoney           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
TakeOver              +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
ProposeAct            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
ConfirmAct            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
DeclineAct            +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
ReceiveTransfer       +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
SetTransferAside      +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
OpenDossier           +  +  +  +  +  +  +  +  +  +  +  +  +  +  +
MatchTransfer         .  +  +  +  +  +  +  +  +  +  +  +  +  +  +
RegisterPayment       .  +  +  +  +  +  +  +  +  +  +  +  +  +  +
ReversePayment        .  p  +  +  +  +  +  +  +  +  +  +  +  +  +
RefundPayment         .  z  +  +  +  +  z  +  +  +  +  +  +  +  +
AskPreliminaryAdvice  +  .  .  .  .  .  .  .  .  .  .  .  .  .  .
GivePreliminaryAdvice +  .  .  .  .  .  .  .  .  .  .  .  .  .  .
SubmitRequest         +  .  .  .  .  .  .  .  .  .  .  .  .  .  .
ReportOrientation     .  .  +  .  .  .  .  .  .  .  .  .  .  .  .
DecideCapacity        .  .  .  .  .  .  .  +  .  .  .  .  .  .  .
RecordReceipt         .  .  .  +  .  .  r  .  +  .  .  .  .  .  .
AnswerCapacityReached .  .  .  .  +  .  .  .  .  .  .  .  .  .  .
OfferOutOfOrder       .  .  .  .  .  +  .  .  .  .  .  .  .  .  .
OrderDetailedStudy    .  .  .  +  .  .  .  .  .  .  .  .  .  .  .
SendProposal          .  .  .  .  .  .  .  +  .  .  .  .  .  .  .
ReturnSigned          .  .  .  .  .  .  .  .  +  +  .  .  .  .  .
LeaveQueueB           .  .  .  .  .  .  .  .  .  +  .  .  .  .  .
ExtendCommissioning   .  .  .  .  .  .  .  .  .  .  .  +  .  .  .
SuspendTimeLimit      .  .  .  .  .  .  .  .  .  .  +  .  .  .  .
ResumeTimeLimit       .  .  .  .  .  .  .  .  .  .  +  .  .  .  .
Commission            .  .  .  .  .  .  .  .  .  .  +  +  .  .  .
ChangeProject         .  +  +  +  +  +  +  +  +  +  +  +  .  .  .
ReducePower           .  .  .  .  +  +  .  .  .  .  .  .  .  .  .
TakeBackChange        .  c  +  +  +  +  +  +  +  +  +  +  .  .  .
ChangeOwner           +  +  +  +  +  +  +  +  +  +  +  +  .  .  .
AskInformation        .  +  +  +  +  +  +  +  +  +  +  +  .  .  .
StrikeOff             .  .  +  +  +  +  +  +  +  +  +  +  .  .  .
Withdraw              +  +  +  +  +  +  +  +  +  +  +  +  .  .  .
EnforceTimeLimit      .  n  +  +  n  n  +  +  +  n  +  +  .  .  .
Remind                .  n  +  +  +  n  +  +  +  n  +  +  .  .  .
`;

const marks: Readonly<Record<string, Became>> = {
  '+': 'accepted',
  '.': 'not-at-this-step',
  /** Nothing has been paid yet. */
  p: 'no-such-payment',
  /** The money counts towards the fee that is due. */
  z: 'nothing-to-refund',
  /** The producer opened the report before ordering. */
  r: 'no-receipt-expected',
  /** Before the first payment every change is free: there is none to take back. */
  c: 'no-change-pending',
  /** No time limit runs at this step, or one that never ends. */
  n: 'nothing-due',
};

/**
 * Every command by every role, at a step that allows it, read from procedure.md (sections 2 and 6). PR producer,
 * EX expert, FI finance, CD contact desk, RE regulator, CO coordinator, MA manager, CL the clock. `+` accepted; `.` not
 * your role.
 */
const byEachRole = `
                      PR EX FI CD RE CO MA CL at
PublishRules          .  .  .  .  .  .  +  .  draft
AddNode               .  +  .  .  .  .  .  .  draft
ChangeCapacity        .  +  .  .  .  .  .  .  draft
SettleMoney           .  .  +  .  .  .  .  +  draft
TakeOver              .  +  .  .  .  .  .  .  draft
ProposeAct            .  +  .  .  .  .  .  .  draft
ConfirmAct            .  +  .  .  .  .  .  .  draft
DeclineAct            .  +  .  .  .  .  .  .  draft
ReceiveTransfer       .  .  +  .  .  .  .  +  draft
SetTransferAside      .  .  +  .  .  .  .  .  draft
OpenDossier           +  .  .  .  .  .  .  .  draft
MatchTransfer         .  .  +  .  .  .  .  .  orientation-fee-due
RegisterPayment       .  .  +  .  .  .  .  +  orientation-fee-due
ReversePayment        .  .  +  .  .  .  .  +  orientation-study
RefundPayment         .  .  +  .  .  .  .  .  orientation-study
AskPreliminaryAdvice  +  .  .  .  .  .  .  .  draft
GivePreliminaryAdvice .  +  .  .  .  .  .  .  draft
SubmitRequest         +  .  .  .  .  .  .  .  draft
ReportOrientation     .  +  .  .  .  .  .  .  orientation-study
DecideCapacity        .  +  .  .  .  .  .  .  detailed-study
RecordReceipt         +  +  .  .  .  .  .  .  orientation-reported
AnswerCapacityReached +  +  .  .  .  .  .  .  capacity-reached
OfferOutOfOrder       .  +  .  .  .  .  .  .  waiting-a
OrderDetailedStudy    +  .  .  .  .  .  .  .  orientation-reported
SendProposal          .  +  .  .  .  .  .  .  detailed-study
ReturnSigned          +  +  .  .  .  .  .  .  proposal-sent
LeaveQueueB           +  .  .  .  .  .  .  .  waiting-b
ExtendCommissioning   .  +  .  .  .  .  .  .  lapsed
SuspendTimeLimit      .  +  .  .  .  .  .  .  accepted
ResumeTimeLimit       .  +  .  .  .  .  .  .  accepted
Commission            .  +  .  .  .  .  .  .  accepted
ChangeProject         +  .  .  .  .  .  .  .  orientation-study
ReducePower           +  .  .  .  .  .  .  .  waiting-a
TakeBackChange        +  .  .  .  .  .  .  .  orientation-study
ChangeOwner           +  +  .  .  .  .  .  .  draft
AskInformation        .  +  .  .  .  .  .  .  orientation-study
StrikeOff             .  +  .  .  .  .  .  .  orientation-study
Withdraw              +  .  .  .  .  .  .  .  draft
EnforceTimeLimit      .  .  .  .  .  .  .  +  orientation-study
Remind                .  .  .  .  .  .  .  +  orientation-study
`;

type Row = { readonly type: CommandType; readonly cells: readonly string[] };

const everyCommand = Object.entries(sensible).flatMap(([name]) => (isCommand(name) ? [name] : []));

function isCommand(name: string): name is CommandType {
  return name === 'ProposeAct' || Object.hasOwn(commandSchemas, name);
}

const rowsOf = (table: string): readonly Row[] =>
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(/\s+/))
    .flatMap(([name = '', ...cells]) => (isCommand(name) ? [{ type: name, cells }] : []));

const actors: Readonly<Record<Role, Actor>> = {
  producer,
  expert: person('expert', 'esther'),
  finance,
  'contact-desk': person('contact-desk', 'carla'),
  regulator: person('regulator', 'rik'),
  coordinator: person('coordinator', 'cora'),
  manager: accessManager,
  clock: timer,
};

const statusNamed = (name: string | undefined): Status => {
  const status = statuses.find((one) => one === name);
  if (status === undefined) throw new Error(`no status is called ${name}`);
  return status;
};

for (const { type, cells } of rowsOf(atEachStep))
  test(`${type} is accepted at the steps the procedure allows it at, and refused at every other`, () => {
    const expected = statuses.map((status, at) => [status, marks[cells[at] ?? '']]);
    const seen = statuses.map((status) => [status, becomes(type, status)]);
    assert.deepEqual(Object.fromEntries(seen), Object.fromEntries(expected));
  });

for (const { type, cells } of rowsOf(byEachRole))
  test(`${type} is an act of the roles the procedure gives it to, and of no other`, () => {
    const status = statusNamed(cells[roles.length]);
    const expected = roles.map((role, at) => [role, cells[at] === '+' ? 'accepted' : 'not-your-role']);
    const seen = roles.map((role) => [role, becomes(type, status, actors[role])]);
    assert.deepEqual(Object.fromEntries(seen), Object.fromEntries(expected));
  });

for (const type of [
  'PublishRules',
  'ChangeCapacity',
  'MatchTransfer',
  'RefundPayment',
  'OfferOutOfOrder',
  'StrikeOff',
] as const)
  test(`${type} takes two persons: one alone is refused`, () => {
    const status = type === 'OfferOutOfOrder' ? 'waiting-a' : 'orientation-study';
    assert.equal(becomesAlone(type, status), 'needs-two-persons');
  });

test('Both tables hold every command, every status and every role, once', () => {
  for (const table of [atEachStep, byEachRole])
    assert.deepEqual(
      rowsOf(table)
        .map(({ type }) => type)
        .sort(),
      [...everyCommand].sort(),
    );
  assert.equal(everyCommand.length, Object.keys(commandSchemas).length + 1);
  for (const { type, cells } of rowsOf(atEachStep)) assert.equal(cells.length, statuses.length, type);
  for (const { type, cells } of rowsOf(byEachRole)) assert.equal(cells.length, roles.length + 1, type);
});

test("No producer acts on somebody else's dossier: to them it does not exist", () => {
  for (const { type, cells } of rowsOf(byEachRole)) {
    if (cells[0] !== '+') continue;
    assert.equal(becomes(type, statusNamed(cells[roles.length]), otherProducer), 'not-found', type);
  }
});
