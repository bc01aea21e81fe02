import type { ReactNode } from 'react';
import { formOf, Trouble } from '#app/form/act-form.tsx';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { SpacePage } from '#app/private/space-page.tsx';
import { Ways } from '#app/private/ways.tsx';
import { moneyAddress, movementsAddress, statementsAddress } from './addresses.ts';

type Place = 'money' | 'files' | 'movements' | 'statements';

/** A page of finance: the ways between its pages, what became of a form that stands on it no more, and its content. */
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
  /** What the form that was sent was about is settled meanwhile: the refusal is said above the page. */
  readonly isFormGone?: boolean;
  readonly children: ReactNode;
}) => {
  const { speech, reply } = visit;
  const { locale, say } = speech;
  const ways = [
    ['money', moneyAddress(locale), say.finance.ways.money],
    ['movements', movementsAddress(locale), say.finance.ways.movements],
    ['statements', statementsAddress(locale), say.finance.ways.statements],
  ] as const;
  return (
    <SpacePage visit={visit} title={title}>
      <div className="desk-bar">
        <Ways label={say.finance.nav} ways={ways} here={here} />
      </div>
      {isFormGone && reply !== null ? (
        <>
          <Trouble form={formOf(speech, reply.act, reply, reply.typed.instance)} labels={{}} />
          <p>{say.finance.gone}</p>
        </>
      ) : null}
      {children}
    </SpacePage>
  );
};
