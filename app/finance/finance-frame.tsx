import type { ReactNode } from 'react';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { Ways } from '#app/private/ways.tsx';
import { moneyAddress, movementsAddress, refundsAddress, statementsAddress } from './addresses.ts';

type Place = 'money' | 'refunds' | 'files' | 'movements' | 'statements';

/** A page of finance: the ways between its pages, and its content. */
export const FinanceFrame = ({
  visit,
  here,
  title,
  isFormGone = false,
  children,
}: {
  readonly visit: PrivateVisit;
  readonly here: Place;
  readonly title: string;
  readonly isFormGone?: boolean;
  readonly children: ReactNode;
}) => {
  const { locale, say } = visit.speech;
  const ways = [
    ['money', moneyAddress(locale), say.finance.ways.money],
    ['refunds', refundsAddress(locale), say.refund.title],
    ['movements', movementsAddress(locale), say.finance.ways.movements],
    ['statements', statementsAddress(locale), say.finance.ways.statements],
  ] as const;
  const bar = <Ways label={say.finance.nav} ways={ways} here={here} />;
  return (
    <SpacePage visit={visit} title={title} bar={bar} isFormGone={isFormGone}>
      {children}
    </SpacePage>
  );
};
