import { ActForm, formOf } from '#app/form/act-form.tsx';
import { Lines } from '#app/form/field.tsx';
import { openOf } from '#lib/payment/refund-act.ts';
import type { RefundList } from '#lib/payment/refund-book.ts';
import { refundListAddress } from './addresses.ts';
import { countedOf, type RefundsShown, whoOf } from './refund-shown.ts';
import { ListSection, Section } from './section.tsx';

type Props = RefundsShown & { readonly one: RefundList };

const Downloads = ({ visit: { speech }, one }: Pick<Props, 'visit' | 'one'>) => {
  const { atBank } = speech.say.refund;
  return (
    <p className="downloads">
      {one.givenUp === null ? (
        <a href={refundListAddress(speech.locale, one.list, 'pain.xml')}>{atBank.pain}</a>
      ) : null}
      <a href={refundListAddress(speech.locale, one.list, 'refunds.csv')}>{atBank.csv}</a>
    </p>
  );
};

const GiveUp = ({ visit: { speech, reply }, one }: Pick<Props, 'visit' | 'one'>) => {
  const { atBank } = speech.say.refund;
  const list = String(one.list);
  const form = formOf(speech, 'refund-list-back', reply, list);
  return (
    <details open={form.reply !== null}>
      <summary>{atBank.giveUpTitle}</summary>
      <ActForm
        form={form}
        submit={atBank.giveUp}
        follows={atBank.giveUpFollows}
        hidden={{ list }}
        tone="grave"
      >
        <Lines form={form} name="reason" label={atBank.reason} rows={2} />
      </ActForm>
    </details>
  );
};

const titleOf = ({ visit: { speech }, one }: Pick<Props, 'visit' | 'one'>): string =>
  speech.say.refund.atBank.list(String(one.list), speech.write.day(one.on));

const OpenList = ({ visit, standings, one }: Props) => {
  const { atBank } = visit.speech.say.refund;
  const open = openOf(one.list, standings);
  return (
    <li>
      <h3>{titleOf({ visit, one })}</h3>
      <p>{atBank.made(whoOf(visit, one.by), ...countedOf(visit, one.lines))}</p>
      <p>{atBank.open(...countedOf(visit, open))}</p>
      <Downloads visit={visit} one={one} />
      <p className="hint">{atBank.once}</p>
      <GiveUp visit={visit} one={one} />
    </li>
  );
};

const isOpen = ({ standings }: RefundsShown, { list }: RefundList): boolean =>
  openOf(list, standings).length > 0;

/** The lists at the bank, each with its files; one that the bank refused can be given up. */
export const ListsAtBank = (shown: RefundsShown) => (
  <ListSection
    id="at-bank"
    title={shown.visit.speech.say.refund.atBank.title}
    items={[...shown.book.lists.values()]
      .filter((one) => isOpen(shown, one))
      .map((one) => <OpenList key={one.list} {...shown} one={one} />)}
  />
);

const mostPast = 50;

/** The lists of which nothing waits any more, the latest first. */
export const PastLists = (shown: RefundsShown) => {
  const { visit } = shown;
  const { past } = visit.speech.say.refund;
  const over = [...shown.book.lists.values()].filter((one) => !isOpen(shown, one)).reverse();
  if (over.length === 0) return null;
  return (
    <Section id="past-lists" title={past.title}>
      <ul className="past-lists">
        {over.slice(0, mostPast).map((one) => (
          <li key={one.list}>
            <strong>{titleOf({ visit, one })}</strong>{' '}
            {one.givenUp === null
              ? past.paid(...countedOf(visit, one.lines))
              : past.givenUp(
                  whoOf(visit, one.givenUp.by),
                  visit.speech.write.shortDay(one.givenUp.on),
                  one.givenUp.reason,
                )}
            <Downloads visit={visit} one={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
};
