import type { ReactNode } from 'react';

/** A part of a page of finance, under its heading. */
export const Section = (props: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section aria-labelledby={props.id}>
    <h2 id={props.id}>{props.title}</h2>
    {props.children}
  </section>
);

/** A part that is a list; nothing at all where it is empty. */
export const ListSection = (props: {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly items: readonly ReactNode[];
}) =>
  props.items.length === 0 ? null : (
    <Section id={props.id} title={props.title}>
      {props.lead}
      <ul className="cards">{props.items}</ul>
    </Section>
  );
