import type { OfferedType, Possible } from '#lib/register/possible.ts';

/** The acts that a producer's project offers; asking for an advice and submitting belong to the request. */
export const producerActs = [
  'TakeBackChange',
  'RecordReceipt',
  'AnswerCapacityReached',
  'OrderDetailedStudy',
  'ReturnSigned',
  'LeaveQueueB',
  'ReducePower',
  'ChangeProject',
  'ChangeOwner',
  'Withdraw',
] as const satisfies readonly OfferedType[];
export type ProducerAct = (typeof producerActs)[number];

/** These are what the step waits for; the others can be done and need not be. */
const main: readonly ProducerAct[] = [
  'TakeBackChange',
  'RecordReceipt',
  'AnswerCapacityReached',
  'OrderDetailedStudy',
  'ReturnSigned',
  'LeaveQueueB',
];

/** What a producer can do now: first what the step waits for, then the rest, then what is refused and why. */
export type Offered = {
  readonly main: readonly ProducerAct[];
  readonly others: readonly ProducerAct[];
  readonly refused: readonly {
    readonly type: ProducerAct;
    readonly refusal: NonNullable<Possible['refusal']>;
  }[];
};

/** Sorts what the regulation says is possible for the page of a project. */
export const offeredOf = (possible: readonly Possible[]): Offered => {
  const known = producerActs.flatMap((type) => {
    const found = possible.find((one) => one.type === type);
    return found === undefined ? [] : [{ type, refusal: found.refusal }];
  });
  const allowed = known.filter(({ refusal }) => refusal === null).map(({ type }) => type);
  return {
    main: allowed.filter((type) => main.includes(type)),
    others: allowed.filter((type) => !main.includes(type)),
    refused: known.flatMap(({ type, refusal }) => (refusal === null ? [] : [{ type, refusal }])),
  };
};
