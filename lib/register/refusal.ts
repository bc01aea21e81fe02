/** Why an act is refused. A code is for ever: people write to the operator about it. */
export type RefusalCode =
  | 'not-your-role'
  | 'not-found'
  | 'not-at-this-step'
  | 'no-rules-in-force'
  | 'rules-not-newer'
  | 'needs-two-persons'
  | 'same-person'
  | 'not-a-four-eyes-act'
  | 'no-such-act'
  | 'unknown-node'
  | 'node-exists'
  | 'unknown-parent'
  | 'capacity-unchanged'
  | 'date-in-future'
  | 'date-before-step'
  | 'settled-backwards'
  | 'money-unmatched'
  | 'settled-by-statements'
  | 'no-advice-awaited'
  | 'no-power-asked'
  | 'project-unchanged'
  | 'reference-taken-over'
  | 'takeover-incomplete'
  | 'date-contradicts-status'
  | 'payment-known'
  | 'no-such-payment'
  | 'payment-reversed'
  | 'reversal-settled'
  | 'nothing-to-refund'
  | 'no-such-refund'
  | 'refund-paid'
  | 'refund-at-bank'
  | 'refund-proposed'
  | 'refund-came-back'
  | 'not-an-account'
  | 'nothing-to-list'
  | 'no-such-list'
  | 'list-over'
  | 'no-such-debit'
  | 'sum-differs'
  | 'transfer-known'
  | 'no-such-transfer'
  | 'transfer-gone'
  | 'exception-needs-reason'
  | 'exception-needs-two-persons'
  | 'rank-is-provisional'
  | 'capacity-already-granted'
  | 'capacity-not-granted'
  | 'no-receipt-expected'
  | 'evidence-missing'
  | 'proposal-needs-order-form'
  | 'order-form-needs-proposal'
  | 'both-documents-needed'
  | 'only-one-signed'
  | 'time-limit-passed'
  | 'capacity-not-left'
  | 'change-is-pending'
  | 'no-change-pending'
  | 'not-a-reduction'
  | 'not-lapsed'
  | 'extension-too-long'
  | 'already-suspended'
  | 'not-suspended'
  | 'more-than-granted'
  | 'nothing-due'
  | 'key-reused'
  | 'clock-behind-log';

/** A refused act: the code, the rule it comes from, and what the sentence needs to be filled in. */
export type Refusal = {
  readonly refused: RefusalCode;
  readonly rule: string;
  readonly details: Readonly<Record<string, string | number>>;
};

/** Makes a refusal; `rule` is R1-R19 or the name of the setting that refuses. */
export const refuse = (
  refused: RefusalCode,
  rule: string,
  details: Readonly<Record<string, string | number>> = {},
): Refusal => ({ refused, rule, details });

/** Tells a refusal from what was asked for. */
export const isRefusal = (answer: object): answer is Refusal => 'refused' in answer;
