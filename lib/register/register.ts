import type { Day } from '#lib/calendar/day.ts';
import { brusselsDay, type Instant } from '#lib/calendar/zone.ts';
import type { StatementNumber } from '#lib/payment/statement.ts';
import { type GridNode, isClaimant, retake, rootOf, type Taken } from '#lib/queue/footprint.ts';
import { remember, type Standing } from '#lib/queue/history.ts';
import { compareRank, insertKey, type RankKey, rankKey, removeKey } from '#lib/queue/rank.ts';
import type { Rules } from '#lib/rules/rules.ts';
import type { PlainCommand } from './command.ts';
import type { Dossier, Queue } from './dossier.ts';
import { type DossierEvent, type EventOf, isDossierEvent, type RegisterEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { emptyWakes, rewake, type Wakes } from './wake.ts';

/** An act proposed by one person that waits for a second (four eyes). `by` is '' and `command` null where they were erased. */
export type ProposedAct = {
  readonly act: number;
  readonly by: string;
  readonly dossier: number | null;
  readonly command: PlainCommand | null;
};

/** Money that has arrived and belongs to no dossier yet, or never will; `gone` where the bank says it is there no more. */
export type Transfer = {
  readonly transfer: string;
  readonly bookedOn: Day;
  readonly amountCents: number;
  readonly state: 'unmatched' | 'unrelated' | 'gone';
};

/**
 * What was sent back of a payment: two persons of finance confirmed it, the bank has still to be told. `isVoid` once the bank
 * has taken the payment back before that.
 */
export type Refund = {
  readonly dossier: number;
  readonly payment: string;
  readonly on: Day;
  readonly amountCents: number;
  readonly isVoid: boolean;
};

/**
 * Up to which day all money is read and settled (setting `rankFinal`). `awaits` is the missing statement that holds the day
 * back, null where none is, undefined where the day was set by hand.
 */
export type Settling = { readonly through: Day; readonly awaits: StatementNumber | null | undefined };

/**
 * The fold of one operator's log. Owns its maps and is changed by `applyEvent` alone, one event at a time; `decide` only
 * reads it. The orders are indexes over the dossiers, kept so that a rank is counted in microseconds.
 */
export type Register = {
  entries: number;
  lastAt: Instant;
  settledThrough: Day | null;
  /** As `Settling`. */
  awaits: StatementNumber | null | undefined;
  lastNumber: number;
  lastAct: number;
  readonly rules: Rules[];
  readonly nodes: Map<string, GridNode>;
  readonly dossiers: Map<number, Dossier>;
  readonly queues: Readonly<Record<Queue, RankKey[]>>;
  /** By substation: every dossier that claims capacity below it, in rank order. */
  readonly claimants: Map<string, RankKey[]>;
  /** By substation: how many dossiers wait in queue a below it; none where nobody does. */
  readonly waitingA: Map<string, number>;
  /** Substations below which dossiers were taken over and nothing was done since: who waits there was offered nothing yet. */
  readonly unseen: Set<string>;
  /** By node: what is used and what is granted on it and below it. */
  readonly taken: Map<string, Taken>;
  readonly acts: Map<number, ProposedAct>;
  readonly transfers: Map<string, Transfer>;
  /** Payments by their name in the log (never the bank's own reference: names are published), whatever became of them: the same money is never counted twice. */
  readonly payments: Map<string, number>;
  /** Every refund confirmed, in the order of the log. */
  readonly refunds: Refund[];
  readonly takenOver: Map<string, number>;
  readonly wakes: Wakes;
  readonly history: Map<number, Standing[]>;
  readonly settledHistory: (Settling & { readonly on: Day })[];
  readonly capacityHistory: Map<
    string,
    readonly { readonly on: Day; readonly hostingCapacityKva: number | null }[]
  >;
};

/** The register before the first entry. */
export const emptyRegister = (): Register => ({
  entries: 0,
  lastAt: 0,
  settledThrough: null,
  awaits: undefined,
  lastNumber: 0,
  lastAct: 0,
  rules: [],
  nodes: new Map(),
  dossiers: new Map(),
  queues: { main: [], a: [], b: [] },
  claimants: new Map(),
  waitingA: new Map(),
  unseen: new Set(),
  taken: new Map(),
  acts: new Map(),
  transfers: new Map(),
  payments: new Map(),
  refunds: [],
  takenOver: new Map(),
  wakes: emptyWakes(),
  history: new Map(),
  settledHistory: [],
  capacityHistory: new Map(),
});

/** Applies one event of the log, recorded at `at`. Throws where the log contradicts itself. */
export const applyEvent = (register: Register, event: RegisterEvent, at: Instant): void => {
  const on = brusselsDay(at);
  register.entries += 1;
  register.lastAt = at;
  if (isDossierEvent(event)) applyToDossier(register, event, on);
  else applyToFrame(register, event, on);
};

const applyToFrame = (register: Register, event: Exclude<RegisterEvent, DossierEvent>, on: Day): void => {
  switch (event.type) {
    case 'RulesPublished':
      register.rules.push(event.rules);
      return;
    case 'NodeAdded':
      addNode(register, event, on);
      return;
    case 'CapacityChanged':
      changeCapacity(register, event, on);
      return;
    case 'MoneySettled':
      register.settledThrough = event.through;
      register.awaits = event.awaits;
      register.settledHistory.push({ on, through: event.through, awaits: event.awaits });
      return;
    case 'ActProposed':
      addAct(register, event);
      return;
    case 'ActConfirmed':
    case 'ActDeclined':
      register.acts.delete(event.act);
      return;
    case 'TransferReceived':
      setTransfer(register, event);
      return;
    case 'TransferSetAside':
      setAside(register, event);
      return;
  }
};

const addNode = (register: Register, event: EventOf<'NodeAdded'>, on: Day): void => {
  const { node, parent, kind, name, hostingCapacityKva } = event;
  const above = parent === null ? [] : (register.nodes.get(parent)?.path ?? []);
  register.nodes.set(node, { node, parent, kind, name, hostingCapacityKva, path: [node, ...above] });
  register.capacityHistory.set(node, [{ on, hostingCapacityKva }]);
};

const changeCapacity = (register: Register, event: EventOf<'CapacityChanged'>, on: Day): void => {
  const { node, hostingCapacityKva } = event;
  const known = register.nodes.get(node);
  if (known === undefined) throw new Error(`the log changes the capacity of ${node}, which it never added`);
  register.nodes.set(node, { ...known, hostingCapacityKva });
  register.capacityHistory.set(node, [
    ...(register.capacityHistory.get(node) ?? []),
    { on, hostingCapacityKva },
  ]);
};

const addAct = (register: Register, event: EventOf<'ActProposed'>): void => {
  const { act, dossier, confidential } = event;
  register.lastAct = act;
  const { by = '', command = null } = confidential ?? {};
  register.acts.set(act, { act, by, dossier, command });
};

const setTransfer = (register: Register, event: EventOf<'TransferReceived'>): void => {
  const { transfer, bookedOn } = event;
  const amountCents = event.confidential?.amountCents ?? 0;
  register.transfers.set(transfer, { transfer, bookedOn, amountCents, state: 'unmatched' });
};

const setAside = (register: Register, { transfer, isGone }: EventOf<'TransferSetAside'>): void => {
  const known = register.transfers.get(transfer);
  if (known === undefined)
    throw new Error(`the log sets aside transfer ${transfer}, which it never received`);
  register.transfers.set(transfer, { ...known, state: isGone ? 'gone' : 'unrelated' });
};

const applyToDossier = (register: Register, event: DossierEvent, on: Day): void => {
  const before = register.dossiers.get(event.dossier);
  const after = evolve(before, event);
  if (after.number > register.lastNumber) register.lastNumber = after.number;
  register.dossiers.set(after.number, after);
  if (event.type === 'PaymentRegistered') settleTransfer(register, event);
  if (event.type === 'PaymentRefunded') addRefund(register, event);
  if (event.type === 'PaymentReversed') voidRefunds(register, event);
  if (event.type === 'DossierTakenOver') register.takenOver.set(event.reference, event.dossier);
  reorder(register, before, after);
  recountWaiting(register, before, after);
  lookBelow(register, event, before, after);
  retake(register.taken, register, before, after);
  rewake(register.wakes, before, after);
  remember(register.history, before, after, on);
};

const settleTransfer = (register: Register, event: EventOf<'PaymentRegistered'>): void => {
  register.transfers.delete(event.payment);
  register.payments.set(event.payment, event.dossier);
};

const addRefund = ({ refunds }: Register, event: EventOf<'PaymentRefunded'>): void => {
  const { dossier, payment, on } = event;
  refunds.push({ dossier, payment, on, amountCents: event.confidential?.amountCents ?? 0, isVoid: false });
};

const voidRefunds = ({ refunds }: Register, { voids = [] }: EventOf<'PaymentReversed'>): void => {
  for (const at of voids) {
    const refund = refunds[at];
    if (refund === undefined) throw new Error(`refund ${at} falls away and was never confirmed`);
    refunds[at] = { ...refund, isVoid: true };
  }
};

const reorder = (register: Register, before: Dossier | undefined, after: Dossier): void => {
  const old = before === undefined ? null : rankKey(before);
  const key = rankKey(after);
  const moved = old === null || key === null ? old !== key : compareRank(old, key) !== 0;
  const oldQueue = before?.queue ?? null;
  if (moved || oldQueue !== after.queue) {
    if (old !== null && oldQueue !== null) removeKey(register.queues[oldQueue], old);
    if (key !== null && after.queue !== null) insertKey(register.queues[after.queue], key);
  }
  const oldRoot = before === undefined ? null : rootClaimed(register, before);
  const root = rootClaimed(register, after);
  if (!moved && oldRoot === root) return;
  if (old !== null && oldRoot !== null) removeKey(claimantsBelow(register, oldRoot), old);
  if (key !== null && root !== null) insertKey(claimantsBelow(register, root), key);
};

const lookBelow = (
  register: Register,
  event: DossierEvent,
  before: Dossier | undefined,
  after: Dossier,
): void => {
  if (event.type === 'DossierTakenOver') {
    register.unseen.add(rootOf(register, after.project?.node ?? ''));
    return;
  }
  if (register.unseen.size === 0) return;
  for (const one of [before, after])
    if (one?.project != null) register.unseen.delete(rootOf(register, one.project.node));
};

const recountWaiting = (register: Register, before: Dossier | undefined, after: Dossier): void => {
  const [old, root] = [rootWaited(register, before), rootWaited(register, after)];
  if (old === root) return;
  if (old !== null) countWaiting(register, old, -1);
  if (root !== null) countWaiting(register, root, 1);
};

const rootWaited = (register: Register, dossier: Dossier | undefined): string | null =>
  dossier?.queue === 'a' && dossier.project !== null ? rootOf(register, dossier.project.node) : null;

const countWaiting = ({ waitingA }: Register, root: string, more: 1 | -1): void => {
  const count = (waitingA.get(root) ?? 0) + more;
  if (count === 0) waitingA.delete(root);
  else waitingA.set(root, count);
};

/** The substation below which a dossier claims capacity; null when it claims none. */
const rootClaimed = (register: Register, dossier: Dossier): string | null =>
  dossier.project !== null && dossier.enteredOn !== null && isClaimant(dossier)
    ? rootOf(register, dossier.project.node)
    : null;

const claimantsBelow = (register: Register, root: string): RankKey[] => {
  const known = register.claimants.get(root);
  if (known !== undefined) return known;
  const fresh: RankKey[] = [];
  register.claimants.set(root, fresh);
  return fresh;
};
