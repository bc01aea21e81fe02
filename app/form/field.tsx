import type { ComponentProps, ReactNode } from 'react';
import { FaultSentence } from '#app/page/find-form.tsx';
import { type Form, idOf } from './act-form.tsx';

type Labelled = {
  readonly form: Form;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** What stands in the field at first; what was typed before goes before it. */
  readonly value?: string | undefined;
  readonly isOptional?: boolean;
};

const typedIn = ({ form, name, value }: Labelled): string => form.reply?.typed[name] ?? value ?? '';

const faultOf = ({ form, name }: Labelled): string | null => {
  const fault = form.reply?.faults[name];
  return fault === undefined ? null : form.speech.say.form.faults[fault](form.reply?.typed[name] ?? '');
};

/** What ties a field to its label, its hint and its fault. */
const tied = (props: Labelled) => {
  const id = idOf(props.form, props.name);
  const fault = faultOf(props);
  const described = [props.hint === undefined ? '' : `${id}-hint`, fault === null ? '' : `fault-${id}`];
  return {
    id,
    name: props.name,
    'aria-required': props.isOptional === true ? undefined : true,
    'aria-invalid': fault === null ? undefined : true,
    'aria-describedby': described.filter((one) => one !== '').join(' ') || undefined,
  };
};

const Around = ({ props, children }: { readonly props: Labelled; readonly children: ReactNode }) => {
  const id = idOf(props.form, props.name);
  const fault = faultOf(props);
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.label}
        {props.isOptional === true ? (
          <span className="optional"> ({props.form.speech.say.form.optional})</span>
        ) : null}
      </label>
      {props.hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {children}
      {fault === null ? null : <FaultSentence field={id} sentence={fault} />}
    </div>
  );
};

type Line = Labelled & Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'size' | 'list'>;

/** One line of text, a number, a date. */
export const Field = (props: Line) => {
  const { type = 'text', inputMode, autoComplete = 'off', size, list } = props;
  return (
    <Around props={props}>
      <input
        {...tied(props)}
        {...{ type, inputMode, autoComplete, size, list }}
        defaultValue={typedIn(props)}
        maxLength={2_000}
      />
    </Around>
  );
};

/** A day: the browser's own calendar where it has one. */
export const DayField = (props: Labelled) => <Field {...props} type="date" size={12} />;

/** Several lines of text. */
export const Lines = (props: Labelled & { readonly rows?: number }) => (
  <Around props={props}>
    <textarea {...tied(props)} rows={props.rows ?? 4} defaultValue={typedIn(props)} maxLength={5_000} />
  </Around>
);

export type Option = { readonly value: string; readonly label: string };

const Options = ({ options }: { readonly options: readonly Option[] }) =>
  options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** Answers that belong together in a list that opens. */
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] };

/** One of several answers, from a list that opens; answers in groups come after those without. */
export const Choice = (
  props: Labelled & { readonly options: readonly Option[]; readonly groups?: readonly OptionGroup[] },
) => (
  <Around props={props}>
    <select {...tied(props)} defaultValue={typedIn(props)}>
      <option value="">{props.form.speech.say.form.choose}</option>
      <Options options={props.options} />
      {props.groups?.map(({ label, options }) => (
        <optgroup key={label} label={label}>
          <Options options={options} />
        </optgroup>
      ))}
    </select>
  </Around>
);

/** One of few answers, all in sight, each with what it means. */
export const Answers = (
  props: Labelled & { readonly options: readonly (Option & { readonly means?: ReactNode })[] },
) => {
  const { id, name, 'aria-required': _said, ...described } = tied(props);
  const fault = faultOf(props);
  return (
    <fieldset className="field answers" id={id} {...described} tabIndex={-1}>
      <legend>{props.label}</legend>
      {props.hint === undefined ? null : (
        <p className="hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.options.map(({ value, label, means }) => (
        <label key={value} className="answer">
          <input type="radio" name={name} value={value} defaultChecked={typedIn(props) === value} />
          <span>
            {label}
            {means === undefined ? null : <span className="hint">{means}</span>}
          </span>
        </label>
      ))}
      {fault === null ? null : <FaultSentence field={id} sentence={fault} />}
    </fieldset>
  );
};

/** A document: one already kept stays chosen when the form comes back. */
export const FileField = (props: Labelled) => {
  const kept = typedIn(props);
  const { form } = props.form.speech.say;
  return (
    <Around props={{ ...props, hint: props.hint ?? form.file }}>
      {kept === '' ? null : (
        <p className="filed">
          <input type="hidden" name={props.name} value={kept} />
          {form.filed}
        </p>
      )}
      <input {...tied({ ...props, hint: form.file })} type="file" accept=".pdf,.png,.jpg,.jpeg" />
    </Around>
  );
};

/** Several files at once, of any kind: whoever keeps them says what they are. */
export const FilesField = (props: Labelled) => (
  <Around props={props}>
    <input {...tied(props)} type="file" multiple />
  </Around>
);

/** Something to be ticked: `ticked` is what the form then sends. What was ticked before it changed is not ticked any more. */
export const Tick = (props: Labelled & { readonly ticked: string }) => {
  const fault = faultOf(props);
  return (
    <div className="field tick">
      <label className="answer">
        <input
          {...tied(props)}
          type="checkbox"
          value={props.ticked}
          defaultChecked={typedIn(props) === props.ticked}
        />
        <span>{props.label}</span>
      </label>
      {props.hint === undefined ? null : (
        <p className="hint" id={`${idOf(props.form, props.name)}-hint`}>
          {props.hint}
        </p>
      )}
      {fault === null ? null : <FaultSentence field={idOf(props.form, props.name)} sentence={fault} />}
    </div>
  );
};
