import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { traceAccesses } from '#db/access.ts';
import { maxBankFiles } from '#db/bank-drop.ts';
import { financeActs } from './acts.ts';
import { ActsSection } from './acts-section.tsx';
import { AwaitedFees } from './awaited-section.tsx';
import { DropSection } from './drop-section.tsx';
import { keepDroppedWith } from './dropping.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { RefundsSection } from './refunds-section.tsx';
import { ReversalsSection } from './reversals-section.tsx';
import { payersRead, type Shown, shownTo } from './shown.ts';
import { ToDo } from './to-do.tsx';
import { inDoubt, TurnsSection } from './turns-section.tsx';
import { TypedSection } from './typed-section.tsx';
import { UnmatchedSection } from './unmatched-section.tsx';

const PaymentsPage = (shown: Shown) => {
  const { visit } = shown;
  const { finance } = visit.speech.say;
  return (
    <FinanceFrame visit={visit} here="money" title={finance.title} isFormGone={isFormGone(shown)}>
      <h1>{finance.title}</h1>
      <ToDo {...shown} />
      <DropSection {...shown} />
      <ActsSection {...shown} />
      <UnmatchedSection {...shown} />
      <ReversalsSection {...shown} />
      <TurnsSection {...shown} />
      <RefundsSection {...shown} />
      <AwaitedFees {...shown} />
      <TypedSection {...shown} />
    </FinanceFrame>
  );
};

/** True when what the refused form was about is settled meanwhile: it stands on the page no more. */
const isFormGone = ({ visit: { reply }, acts, unmatched, reversals, turns, desk }: Shown): boolean => {
  const { transfer = '', number = '', reversal = '', dossier = '', year = '' } = reply?.typed ?? {};
  switch (reply?.act) {
    case 'match':
    case 'aside':
      return !unmatched.some((one) => one.transfer.transfer === transfer) || isProposed(acts, transfer);
    case 'confirm':
    case 'decline':
      return !acts.some(({ act }) => String(act) === number);
    case 'reversal':
      return !reversals.some(({ movement }) => movement.name === reversal);
    case 'turn':
      return !inDoubt(turns).some((one) => String(one.year) === year);
    case 'refund':
      return !desk.refundable.some((one) => String(one.dossier.number) === dossier);
  }
  return false;
};

const isProposed = (acts: Shown['acts'], transfer: string): boolean =>
  acts.some(({ command }) => command?.type === 'MatchTransfer' && command.transfer === transfer);

/** Who paid, from which account and with which words is confidential: that it was read is traced, by dossier (R15). */
const answer = async (visit: PrivateVisit) => {
  const shown = await shownTo(visit);
  await traceAccesses(visit.book, visit.actor, payersRead(shown), 'payers');
  return visit.render(<PaymentsPage {...shown} />);
};

/** What money is this? What is to be done with it; where the bank's files are dropped. */
export const paymentsPage = privatePage({
  roles: ['finance'],
  page: answer,
  acts: financeActs,
  files: { most: maxBankFiles, keep: keepDroppedWith },
});
