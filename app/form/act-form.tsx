import type { ReactNode } from 'react';
import { ruleName } from '#app/i18n/rule-name.ts';
import type { Speech } from '#app/i18n/speech.ts';
import { now } from '#app/now.ts';
import { submissionKey } from '#db/submission-key.ts';
import type { Refusal } from '#lib/register/refusal.ts';
import { refusalSentence } from '#lib/register/refusal-sentence.ts';
import type { Reply } from './reply.ts';

/** What the fields of a form need to draw themselves: the act, and what became of it when it was sent before. */
export type Form = {
  readonly speech: Speech;
  readonly act: string;
  /** Tells apart the forms of one act on a page; '' where there is one. */
  readonly instance: string;
  readonly reply: Reply | null;
};

/** The form of one act on a page; it shows the reply only when that is about this very form. */
export const formOf = (speech: Speech, act: string, reply: Reply | null, instance = ''): Form => {
  const isMine = reply?.act === act && (reply.typed.instance ?? '') === instance;
  return { speech, act, instance, reply: isMine ? reply : null };
};

/** The id of a form on its page. */
const formId = ({ act, instance }: Form): string => (instance === '' ? act : `${act}-${instance}`);

/**
 * The id of a field on its page: another one each time the form comes back. A browser gives no focus to what was not
 * accepted while the address names a part of the page that is there, and the address is still that of the page before.
 */
export const idOf = (form: Form, name: string): string => {
  const round = form.reply?.typed.key?.slice(-6);
  return [formId(form), name, ...(round === undefined ? [] : [round])].join('-');
};

/**
 * A form that asks for one act: it carries the act's name and a fresh key, says first what was not accepted, and works
 * without any script. `follows` says what happens when it is sent.
 */
export const ActForm = ({
  form,
  submit,
  follows,
  tone,
  hidden = {},
  labels = {},
  beside,
  children,
}: {
  readonly form: Form;
  readonly submit: string;
  readonly follows?: ReactNode;
  readonly tone?: 'grave' | 'quiet';
  readonly hidden?: Readonly<Record<string, string>>;
  /** What the fields are called, by name: the summary of faults then says which field it speaks of. */
  readonly labels?: Readonly<Record<string, string>>;
  /** Other buttons of the same form, after the one that a press of Enter takes. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}) => (
  <form
    className="act"
    method="post"
    encType="multipart/form-data"
    id={form.reply === null ? formId(form) : undefined}
    noValidate
  >
    <input type="hidden" name="act" value={form.act} />
    <input type="hidden" name="key" value={submissionKey(now())} />
    {form.instance === '' ? null : <input type="hidden" name="instance" value={form.instance} />}
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <Trouble form={form} labels={labels} />
    {children}
    {follows === undefined ? null : <p className="follows">{follows}</p>}
    <p className="submit">
      <button type="submit" className={tone}>
        {submit}
      </button>
      {beside}
    </p>
  </form>
);

type Labels = Readonly<Record<string, string>>;

/** What was not accepted of a form, and why; nothing where all was. */
export const Trouble = ({ form, labels }: { readonly form: Form; readonly labels: Labels }) => {
  const { reply } = form;
  if (reply === null) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: what was not accepted is where the reader has to be
    <div className="trouble" role="alert" tabIndex={-1} autoFocus>
      {reply.refusal === null ? (
        <Faults form={form} reply={reply} labels={labels} />
      ) : (
        <Refused form={form} refusal={reply.refusal} />
      )}
    </div>
  );
};

const Faults = ({
  form,
  reply,
  labels,
}: {
  readonly form: Form;
  readonly reply: Reply;
  readonly labels: Labels;
}) => {
  const { say } = form.speech;
  const faults = Object.entries(reply.faults);
  return (
    <>
      <p>{say.form.summary(faults.length)}</p>
      <ul>
        {faults.map(([name, fault]) => (
          <li key={name}>
            <a href={`#${idOf(form, name)}`}>
              {labels[name] === undefined ? '' : `${labels[name]} – `}
              {say.form.faults[fault](reply.typed[name] ?? '')}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

const Refused = ({ form: { speech }, refusal }: { readonly form: Form; readonly refusal: Refusal }) => (
  <>
    <p>{speech.say.form.refused}</p>
    <p>{refusalSentence(refusal, speech.locale)}</p>
    <p className="rule">{speech.say.form.rule(ruleName(speech, refusal.rule))}</p>
  </>
);
