import { ActForm, formOf } from '#app/form/act-form.tsx';
import { FileField } from '#app/form/field.tsx';
import type { Reply } from '#app/form/reply.ts';
import type { Speech } from '#app/i18n/speech.ts';
import { dossierAddress } from '#app/page/address.ts';
import { brusselsDay } from '#lib/calendar/zone.ts';
import { isClosed } from '#lib/register/dossier.ts';
import type { ProjectView } from './project-view.ts';
import type { ShownDocument } from './shown-documents.ts';

type One = { readonly speech: Speech; readonly one: ShownDocument; readonly number: number };

/** A document to be fetched: what it is, its name, its size. */
export const DocumentLink = ({ speech: { say, write, locale }, one, number }: One) => {
  const { filed, field } = one;
  const fields: Readonly<Record<string, string>> = say.producer.documents.fields;
  const label = field !== null && Object.hasOwn(fields, field) ? `${fields[field]} – ` : '';
  return (
    <>
      <a href={dossierAddress(locale, 'producer', number, `documents/${filed.id}`)}>
        {label}
        {filed.name}
      </a>{' '}
      <span className="hint">
        {say.producer.documents.size(write.count(Math.max(1, Math.round(filed.bytes / 1000))))}
      </span>
    </>
  );
};

const Row = ({ speech, one, number }: One) => {
  const { documents } = speech.say.producer;
  const notes = [
    speech.write.shortDay(brusselsDay(one.filed.at)),
    one.isOwn ? documents.own : '',
    one.chapter === null ? '' : documents.committed,
  ];
  return (
    <li>
      <DocumentLink speech={speech} one={one} number={number} />
      <span className="hint"> {notes.filter((note) => note !== '').join(', ')}</span>
    </li>
  );
};

/** The documents of a project, and a way to file one more. */
export const ProjectDocuments = ({
  speech,
  view: { dossier, documents },
  reply,
}: {
  readonly speech: Speech;
  readonly view: ProjectView;
  readonly reply: Reply | null;
}) => {
  const words = speech.say.producer.documents;
  const form = formOf(speech, 'file', reply);
  return (
    <section aria-labelledby="documents">
      <h2 id="documents">{words.title}</h2>
      {documents.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className="filed-list">
          {documents.map((one) => (
            <Row key={one.filed.id} speech={speech} one={one} number={dossier.number} />
          ))}
        </ul>
      )}
      {isClosed(dossier) ? null : (
        <details className="deed" open={form.reply !== null}>
          <summary>{words.add}</summary>
          <ActForm form={form} submit={words.add} follows={words.addFollows}>
            <FileField form={form} name="document" label={words.file} />
          </ActForm>
        </details>
      )}
    </section>
  );
};
