import type { ReactNode } from 'react';
import type { Speech } from '#app/i18n/speech.ts';
import { queueAddress } from '#app/page/address.ts';
import { FaultSentence } from '#app/page/find-form.tsx';
import type { Day } from '#lib/calendar/day.ts';
import { technologies } from '#lib/register/dossier.ts';
import { parts, publicStatuses, sortKeys } from './asking.ts';
import type { Field } from './fault.ts';
import { monthAfter, monthBefore } from './month.ts';
import { faultOf, type Shown } from './shown.ts';

type Props = { readonly speech: Speech; readonly shown: Shown; readonly today: Day };

/** The questions one can ask of the list: a plain form that writes them into the address. */
export const FilterForm = (props: Props) => {
  const { queue } = props.speech.say;
  const { locale } = props.speech;
  return (
    <search className="filter wide">
      <h2 id="filter">{queue.filter}</h2>
      <form action={queueAddress(locale)} method="get" aria-labelledby="filter">
        <NodeField {...props} />
        <DayField {...props} />
        <Choices {...props} />
        <div className="acts">
          <button type="submit">{queue.show}</button>
          <a href={queueAddress(locale)}>{queue.clear}</a>
        </div>
      </form>
      <Travel {...props} />
    </search>
  );
};

type FieldProps = {
  readonly name: Field;
  readonly label: string;
  readonly fault: string | undefined;
  readonly hint?: string;
  readonly children: ReactNode;
};

const FieldFrame = ({ name, label, fault, hint, children }: FieldProps) => (
  <div className={`field field-${name}`}>
    <label htmlFor={name}>{label}</label>
    {children}
    {hint === undefined ? null : (
      <p className="hint" id={`hint-${name}`}>
        {hint}
      </p>
    )}
    {fault === undefined ? null : <FaultSentence field={name} sentence={fault} />}
  </div>
);

/** What ties a control to its fault and its hint. */
const marks = (name: Field, fault: string | undefined, hasHint = false) => {
  const told = [fault === undefined ? '' : `fault-${name}`, hasHint ? `hint-${name}` : ''].filter(Boolean);
  return {
    id: name,
    name,
    'aria-invalid': fault === undefined ? undefined : true,
    'aria-describedby': told.length === 0 ? undefined : told.join(' '),
  };
};

const NodeField = ({ speech: { say }, shown }: Props) => {
  const fault = faultOf(shown, say.words, 'node');
  return (
    <FieldFrame name="node" label={say.queue.node} fault={fault}>
      <input
        {...marks('node', fault)}
        list="nodes"
        defaultValue={shown.asking.node}
        maxLength={100}
        autoComplete="off"
      />
      <datalist id="nodes">
        {shown.picture.substations.slice(0, 100).map(({ node, name }) => (
          <option key={node} value={name} />
        ))}
      </datalist>
    </FieldFrame>
  );
};

const DayField = ({ speech: { say }, shown, today }: Props) => {
  const fault = faultOf(shown, say.words, 'on');
  return (
    <FieldFrame name="on" label={say.queue.on} fault={fault} hint={say.queue.onHint}>
      <input
        {...marks('on', fault, true)}
        type="date"
        min="1990-01-01"
        max={today}
        defaultValue={shown.asking.on ?? ''}
      />
    </FieldFrame>
  );
};

type Choice = readonly [value: string, word: string];

const ChoiceField = (props: {
  readonly name: Field;
  readonly label: string;
  readonly fault: string | undefined;
  readonly chosen: string;
  readonly choices: readonly Choice[];
}) => (
  <FieldFrame name={props.name} label={props.label} fault={props.fault}>
    <select {...marks(props.name, props.fault)} defaultValue={props.chosen}>
      {props.choices.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  </FieldFrame>
);

const Choices = ({ speech: { say }, shown }: Props) => {
  const { queue, words } = say;
  const { asking } = shown;
  const sorted = sortKeys.flatMap((key): readonly Choice[] => [
    [key === 'rank' ? '' : key, words.columns[key]],
    [`-${key}`, queue.descending(words.columns[key])],
  ]);
  const field = (name: Field, label: string, chosen: string, choices: readonly Choice[]) => (
    <ChoiceField
      name={name}
      label={label}
      fault={faultOf(shown, words, name)}
      chosen={chosen}
      choices={choices}
    />
  );
  const sort = asking.sort === 'rank' && !asking.isDescending ? '' : asking.sort;
  return (
    <>
      {field('queue', queue.part, asking.part ?? '', [
        ['', queue.anyPart],
        ...parts.map((part): Choice => [part, words.partNames[part]]),
      ])}
      {field('technology', queue.technology, asking.technology ?? '', [
        ['', queue.any],
        ...technologies.map((one): Choice => [one, words.technologies[one]]),
      ])}
      {field('status', queue.status, asking.status ?? '', [
        ['', queue.any],
        ...publicStatuses.map((one): Choice => [one, words.statuses[one]]),
      ])}
      {field('sort', queue.sort, asking.isDescending ? `-${asking.sort}` : sort, sorted)}
    </>
  );
};

/** One month back or forth from the day shown. */
const Travel = ({ speech: { say, locale, write }, shown: { asking, picture }, today }: Props) => {
  const before = monthBefore(picture.day);
  const after = asking.on === null ? null : monthAfter(picture.day);
  return (
    <nav className="travel" aria-label={say.queue.travel}>
      {before === null ? null : (
        <a href={queueAddress(locale, { ...asking, on: before, page: 1 })}>
          ← {say.queue.monthBefore} <span className="hint">{write.shortDay(before)}</span>
        </a>
      )}
      {after === null ? null : (
        <a href={queueAddress(locale, { ...asking, on: after < today ? after : null, page: 1 })}>
          {say.queue.monthAfter} <span className="hint">{write.shortDay(after < today ? after : today)}</span>{' '}
          →
        </a>
      )}
    </nav>
  );
};
