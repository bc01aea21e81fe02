import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { traceAccesses } from '#db/access.ts';
import { isOver } from '#lib/payment/refund-standing.ts';
import { FinanceFrame } from './finance-frame.tsx';
import { AccountsNeeded, TakenBack } from './refund-accounts.tsx';
import { refundForms } from './refund-forms.ts';
import { ListsAtBank, PastLists } from './refund-lists.tsx';
import { OtherwiseSection } from './refund-otherwise.tsx';
import { RefundProposals } from './refund-proposals.tsx';
import { inState, isProposed, type RefundsShown, refundsShown } from './refund-shown.ts';
import { ToPaySection } from './refund-to-pay.tsx';

const isAnyOpen = ({ standings, book }: RefundsShown): boolean =>
  book.proposals.size > 0 || standings.some(({ state }) => !isOver(state));

/** True when what the refused form was about stands on the page no more. */
const isFormGone = (shown: RefundsShown): boolean => {
  const { visit, book, standings } = shown;
  const { act = '', typed = {} } = visit.reply ?? {};
  if (act === 'refund-confirm' || act === 'refund-decline')
    return !book.proposals.has(Number(typed.proposal));
  if (act === 'refund-list') return inState(shown, 'to-pay').every(({ refund }) => isProposed(shown, refund));
  if (act === 'refund-list-back')
    return !standings.some(({ state }) => state.is === 'sent' && state.list === Number(typed.list));
  return act.startsWith('refund-') && !isOnPage(shown, act, typed.instance);
};

const isOnPage = (shown: RefundsShown, act: string, instance: string | undefined): boolean => {
  const free = inState(shown, 'to-pay', 'sent', 'account-needed').filter(
    ({ refund }) => !isProposed(shown, refund),
  );
  if (act !== 'refund-account') return free.length > 0 && (act !== 'refund-debit' || shown.debits.length > 0);
  return free.some(({ refund, state }) =>
    instance === undefined
      ? state.is === 'to-pay'
      : state.is === 'account-needed' && String(refund + 1) === instance,
  );
};

const RefundsPage = (shown: RefundsShown) => {
  const { visit } = shown;
  const { refund } = visit.speech.say;
  return (
    <FinanceFrame visit={visit} here="refunds" title={refund.title} isFormGone={isFormGone(shown)}>
      <h1>{refund.title}</h1>
      <p className="lead">{isAnyOpen(shown) ? refund.lead : refund.nothing}</p>
      <RefundProposals {...shown} />
      <AccountsNeeded {...shown} />
      <ToPaySection {...shown} />
      <ListsAtBank {...shown} />
      <TakenBack {...shown} state="held" />
      <TakenBack {...shown} state="void" />
      <OtherwiseSection {...shown} />
      <PastLists {...shown} />
    </FinanceFrame>
  );
};

/** Of money that is nobody's no dossier is read: it is traced without one. */
const ofNoDossier = 0;

/** Who is paid, and on which account, is confidential: that it was read is traced, by dossier (R15). */
const answer = async (visit: PrivateVisit) => {
  const shown = await refundsShown(visit);
  const open = shown.standings.filter(({ state }) => !isOver(state)).map(({ dossier }) => dossier);
  await traceAccesses(
    visit.book,
    visit.actor,
    [...open, ...(shown.debits.length === 0 ? [] : [ofNoDossier])],
    'refunds',
  );
  return visit.render(<RefundsPage {...shown} />);
};

/** What becomes of the refunds that two persons have confirmed, until the bank has paid them. */
export const refundsPage = privatePage({ roles: ['finance'], page: answer, acts: refundForms });
