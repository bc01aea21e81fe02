import type { Speech } from '#app/i18n/speech.ts';
import type { FeeLine } from '#app/producer/money.ts';
import { payFirst } from '#app/producer/pay-first.ts';
import type { Day } from '#lib/calendar/day.ts';
import { epcPayload } from '#lib/payment/epc-qr.ts';
import { feeReference } from '#lib/payment/fee-reference.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { formatReference } from '#lib/payment/structured-reference.ts';
import type { Dossier } from '#lib/register/dossier.ts';
import type { Rules } from '#lib/rules/rules.ts';
import { type AskedFee, bracketBounds } from './asked-fee.ts';

/** What the letter of a fee request is made of: `rules` are those in force on the day it is read. */
export type FeeCase = {
  readonly speech: Speech;
  readonly dossier: Dossier;
  readonly fee: FeeLine;
  readonly asked: AskedFee;
  readonly rules: Rules;
  readonly today: Day;
  /** The private words of the dossier: company, address, site. */
  readonly words: Readonly<Record<string, string>>;
};

/** A line of a list: what it is, and what it says. */
type Line = readonly [name: string, said: string];

/** The letter of a fee request, in words. `payload` is what its QR code says; null once nothing is missing. */
export type FeeLetter = {
  readonly title: string;
  readonly subject: string;
  readonly sender: string;
  readonly addressee: readonly string[];
  readonly date: string;
  readonly lead: string;
  readonly facts: readonly Line[];
  readonly sums: readonly Line[];
  readonly transfer: readonly Line[];
  readonly payload: string | null;
  readonly follows: readonly string[];
  readonly remedies: string;
  /** The day on which what has arrived was counted. */
  readonly foot: string;
};

const isSaid = (text: string | undefined): text is string => text !== undefined && text !== '';

const addresseeOf = ({ speech, words }: FeeCase): readonly string[] => {
  const { name, contact, address, enterpriseNumber } = words;
  const numbered = isSaid(enterpriseNumber) ? speech.say.fee.letter.enterprise(enterpriseNumber) : '';
  return [name, contact, address, numbered].filter(isSaid);
};

const bracketWords = ({ speech, fee, asked }: FeeCase): string => {
  const { brackets } = speech.say.fee.letter;
  const { aboveKva, upToKva } = bracketBounds(asked, fee.study);
  const [above, upTo] = [aboveKva, upToKva].map((kva) => (kva === null ? null : speech.write.exactKva(kva)));
  if (upTo == null) return above == null ? brackets.any : brackets.above(above);
  return above == null ? brackets.upTo(upTo) : brackets.between(above, upTo);
};

const powerWords = ({ speech: { say, write }, asked: { project } }: FeeCase): string => {
  const whole = write.exactKva(project.permanentKva + project.flexibleKva);
  return project.flexibleKva === 0
    ? whole
    : say.fee.letter.flexible(whole, write.exactKva(project.flexibleKva));
};

const factsOf = (one: FeeCase): readonly Line[] => {
  const { speech, dossier, fee, asked, words } = one;
  const { say, write } = speech;
  const { facts, rules } = say.fee.letter;
  const { version, inForceFrom } = asked.rules;
  const project = [say.words.technologies[asked.project.technology], words.site].filter(isSaid).join(', ');
  return [
    [facts.dossier, String(dossier.number)],
    [facts.project, project],
    [facts.study, say.producer.pay.studies[fee.study]],
    [facts.asked, write.day(asked.on)],
    [facts.power, powerWords(one)],
    [facts.bracket, bracketWords(one)],
    [facts.rules, rules(String(version), write.day(inForceFrom))],
  ];
};

const sumsOf = ({ speech: { say, write }, fee }: FeeCase): readonly Line[] => {
  const { slip } = say.fee;
  const all: readonly Line[] = [
    [slip.net, write.euros(fee.amountCents - fee.vatCents)],
    [slip.vat, write.euros(fee.vatCents)],
    [slip.total, write.euros(fee.amountCents)],
  ];
  if (fee.arrivedCents === 0) return all;
  return [
    ...all,
    [slip.arrived, write.euros(fee.arrivedCents)],
    [slip.missing, write.euros(fee.missingCents)],
  ];
};

const transferOf = ({ speech: { say, write }, dossier, fee, rules }: FeeCase): readonly Line[] => {
  const { slip } = say.fee;
  return [
    [slip.reference, formatReference(feeReference({ dossier: dossier.number, study: fee.study }))],
    [slip.iban, accountWords(rules.payTo.iban)],
    [slip.beneficiary, rules.payTo.beneficiary],
    [slip.amount, write.euros(fee.missingCents)],
  ];
};

const leadOf = ({ speech, dossier, fee, rules: { payTo } }: FeeCase): string => {
  const { lead } = speech.say.fee.letter;
  if (fee.missingCents > 0) return payFirst(speech, dossier, payTo.beneficiary, fee.missingCents);
  return fee.coveredOn === null ? lead.nothing : lead.covered(speech.write.day(fee.coveredOn));
};

const followsOf = ({ speech: { say }, fee, rules: { limits } }: FeeCase): readonly string[] => {
  const { follows } = say.fee.letter;
  return fee.study === 'orientation'
    ? [follows.orientation, say.producer.pay.counts, follows.report(limits.orientationReportMonths)]
    : [follows.detailed, say.producer.pay.counts, follows.proposal(limits.detailedStudyMonths)];
};

/**
 * The letter that asks for a fee: its amounts as they were asked for, what has arrived since, and the account in force
 * today. Of the same amounts as the page of the dossier's payments.
 */
export const feeLetterOf = (one: FeeCase): FeeLetter => {
  const { speech, dossier, fee, asked, rules, today } = one;
  const { letter } = speech.say.fee;
  const isOwed = fee.missingCents > 0;
  const reference = feeReference({ dossier: dossier.number, study: fee.study });

  return {
    title: letter.title,
    subject: letter.subject(speech.say.producer.pay.studies[fee.study], String(dossier.number)),
    sender: rules.payTo.beneficiary,
    addressee: addresseeOf(one),
    date: speech.write.day(asked.on),
    lead: leadOf(one),
    facts: factsOf(one),
    sums: sumsOf(one),
    transfer: isOwed ? transferOf(one) : [],
    payload: isOwed ? epcPayload({ ...rules.payTo, amountCents: fee.missingCents, reference }) : null,
    follows: followsOf(one),
    remedies: letter.remedies,
    foot: letter.foot(String(dossier.number), speech.write.day(today)),
  };
};
