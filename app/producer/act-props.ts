import type { PrivateVisit } from '#app/private/private-page.tsx';
import type { ProducerAct } from './act-order.ts';
import type { ProjectView } from './project-view.ts';

/** What the form of an act is drawn with. */
export type ActProps = { readonly visit: PrivateVisit; readonly view: ProjectView };

/** A folded form opens when it was sent and not accepted. */
export const isFormOpen = ({ visit }: ActProps, type: ProducerAct): boolean => visit.reply?.act === type;
