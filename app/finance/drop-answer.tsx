import type { ReactElement } from 'react';
import { ActForm, formOf } from '#app/form/act-form.tsx';
import { gradually, sendTo } from '#app/page/answer.ts';
import { Hole, inPieces } from '#app/page/markup.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { confirmDrop, type Drop, dropOf, giveUpDrop } from '#db/bank-drop.ts';
import { dropAddress, moneyAddress, movementsAddress } from './addresses.ts';
import { FileCard } from './file-card.tsx';
import { FinanceFrame } from './finance-frame.tsx';
import { lookAhead, type Told, takeInDrop } from './take-in.ts';

const dropNamed = ({ book, actor, params }: PrivateVisit): Promise<Drop | null> =>
  dropOf(book, actor, typeof params.id === 'string' ? params.id : '');

type Props = { readonly visit: PrivateVisit; readonly drop: Drop };

const filesWords = ({ speech: { say, write } }: PrivateVisit, count: number): string =>
  write.counted(count, say.bank.files);

const FilesPage = ({ visit, drop }: Props) => {
  const { bank } = visit.speech.say;
  const files = filesWords(visit, drop.files.length);
  const isAtWork = !drop.isConfirmed || drop.files.some(({ outcome }) => outcome === null);
  return (
    <FinanceFrame visit={visit} here="files" title={drop.isConfirmed ? bank.takenTitle : bank.previewTitle}>
      <h1>{drop.isConfirmed ? bank.takenTitle : bank.previewTitle}</h1>
      <p className="lead">{drop.isConfirmed ? bank.takenLead : bank.previewLead}</p>
      {isAtWork ? (
        <p className="at-work">{drop.isConfirmed ? bank.taking(files) : bank.reading(files)}</p>
      ) : null}
      <Hole />
    </FinanceFrame>
  );
};

/** What a file does, if anything, so that it is worth a confirmation. */
const isOfUse = ({ summary }: Told): boolean => summary.outcome === 'brought';

const GiveUp = ({ visit }: Pick<Props, 'visit'>) => {
  const { speech, reply } = visit;
  const { bank } = speech.say;
  const form = formOf(speech, 'give-up', reply);
  return <ActForm form={form} submit={bank.giveUp} follows={bank.giveUpFollows} tone="quiet" />;
};

const Confirm = ({ visit, told }: Pick<Props, 'visit'> & { readonly told: readonly Told[] }) => {
  const { speech, reply } = visit;
  const { bank } = speech.say;
  const useful = told.filter(isOfUse).length;
  return (
    <section className="confirm">
      {useful === 0 ? (
        <p>{bank.nothingToConfirm}</p>
      ) : (
        <ActForm
          form={formOf(speech, 'take', reply)}
          submit={bank.confirm(filesWords(visit, useful))}
          follows={bank.confirmFollows}
        />
      )}
      <GiveUp visit={visit} />
    </section>
  );
};

async function* preview({ visit, drop }: Props): AsyncGenerator<ReactElement> {
  try {
    const told = await lookAhead(visit.book, visit.actor, drop);
    for (const one of told) yield <FileCard speech={visit.speech} told={one} />;
    yield <Confirm visit={visit} told={told} />;
  } catch (error) {
    console.error(error);
    yield (
      <p className="trouble" role="alert">
        {visit.speech.say.bank.notLooked}
      </p>
    );
  }
}

const Finished = ({ visit, told }: Pick<Props, 'visit'> & { readonly told: readonly Told[] }) => {
  const { locale, say, write } = visit.speech;
  const refused = told.filter(
    ({ summary: { outcome } }) => outcome === 'refused' || outcome === 'not-allowed',
  );
  return (
    <section className="finished">
      <p role="status">
        {say.bank.finished(
          [
            write.counted(told.length - refused.length, say.bank.used),
            ...(refused.length === 0 ? [] : [write.counted(refused.length, say.bank.notUsed)]),
          ].join(', '),
        )}
      </p>
      <ul>
        <li>
          <a href={moneyAddress(locale)}>{say.bank.toDesk}</a>
        </li>
        <li>
          <a href={movementsAddress(locale)}>{say.bank.toMovements}</a>
        </li>
      </ul>
    </section>
  );
};

const Stopped = ({ visit }: Pick<Props, 'visit'>) => {
  const { speech } = visit;
  return (
    <section>
      <p className="trouble" role="alert">
        {speech.say.bank.stopped}
      </p>
      <ActForm form={formOf(speech, 'take', null)} submit={speech.say.bank.resume} />
    </section>
  );
};

async function* taking({ visit, drop }: Props): AsyncGenerator<ReactElement> {
  const told: Told[] = [];
  try {
    for await (const one of takeInDrop(visit.book, visit.actor, drop)) {
      told.push(one);
      yield <FileCard speech={visit.speech} told={one} />;
    }
  } catch (error) {
    console.error(error);
    yield <Stopped visit={visit} />;
    return;
  }
  yield <Finished visit={visit} told={told} />;
}

/** The files that one person dropped together: what they would do; once confirmed, what they do, told while they do it. */
export const dropPage = privatePage({
  roles: ['finance'],
  page: async (visit) => {
    const drop = await dropNamed(visit);
    if (drop === null) return sendTo(`${moneyAddress(visit.speech.locale)}?done=files-gone`);
    const parts = drop.isConfirmed ? taking({ visit, drop }) : preview({ visit, drop });
    return gradually(inPieces(<FilesPage visit={visit} drop={drop} />, parts));
  },
  acts: {
    take: async (visit) => {
      const drop = await dropNamed(visit);
      if (drop !== null) await confirmDrop(visit.book, drop.id);
      return { to: dropAddress(visit.speech.locale, drop?.id ?? 'gone') };
    },
    'give-up': async (visit) => {
      const drop = await dropNamed(visit);
      if (drop !== null && !(await giveUpDrop(visit.book, drop.id)))
        return { to: dropAddress(visit.speech.locale, drop.id) }; // confirmed meanwhile: it is being taken in
      return { to: `${moneyAddress(visit.speech.locale)}?done=files-given-up` };
    },
  },
});
