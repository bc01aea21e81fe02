import { ActForm, formOf } from '#app/form/act-form.tsx';
import { FilesField } from '#app/form/field.tsx';
import { statementFileAddress } from '#app/page/address.ts';
import { accountWords } from '#lib/payment/iban.ts';
import { Section } from './section.tsx';
import { nextStatement, type Shown } from './shown.ts';

/** What was read last of the account, and what comes next. */
const LastRead = ({ visit: { speech }, account }: Shown) => {
  const { say, write } = speech;
  const { drop } = say.finance;
  if (account === null) return null;
  const next = nextStatement(account);
  const last = account.read.at(-1);
  const nextWords = say.bank.statementShort(String(next.number), String(next.year));
  return (
    <p>
      {drop.account(accountWords(account.account))}{' '}
      {last === undefined
        ? drop.firstIs(nextWords)
        : drop.lastIs(
            say.bank.statementShort(String(last.number.number), String(last.number.year)),
            write.day(last.closing.on),
            nextWords,
          )}
      {account.missing === null ? null : (
        <>
          {' '}
          <strong>
            <span aria-hidden="true">⏸</span>{' '}
            {drop.missing(nextWords, write.counted(account.held.length, say.finance.statements.counted))}
          </strong>
        </>
      )}
    </p>
  );
};

/** In the demonstration: a statement of the bank that pays what is due. */
const DemoStatement = ({ visit: { speech, reading } }: Shown) => {
  const { locale, say } = speech;
  const { make } = say.demo;
  if (!reading.isDemo) return null;
  return (
    <aside className="make-statement" aria-labelledby="make">
      <h3 id="make">{make.title}</h3>
      <p>{make.text}</p>
      <p className="ways">
        <a href={statementFileAddress(locale, 'coda')}>{make.coda}</a>{' '}
        <a href={statementFileAddress(locale, 'camt')}>{make.camt}</a>
      </p>
    </aside>
  );
};

/** Where the files of the bank are dropped: looked at first, taken in once they are confirmed. */
export const DropSection = (shown: Shown) => {
  const { speech, reply } = shown.visit;
  const { drop } = speech.say.finance;
  const form = formOf(speech, 'drop', reply);
  return (
    <Section id="statements" title={drop.title}>
      <LastRead {...shown} />
      <div className="columns">
        <ActForm form={form} submit={drop.submit} follows={drop.follows} labels={{ files: drop.files }}>
          <FilesField form={form} name="files" label={drop.files} hint={drop.hint} />
        </ActForm>
        <DemoStatement {...shown} />
      </div>
    </Section>
  );
};
