import type { ReactNode } from 'react';
import type { PrivateVisit } from '#app/private/private-page.tsx';
import { nameOf } from '#app/queue/public-line.ts';
import type { PlainCommand } from '#lib/register/command.ts';
import { fileAddress } from './addresses.ts';

type Pair = readonly [label: string, value: ReactNode];

/** Everything that an act says, as label and value: nobody confirms what they have not read. */
export const contentOf = (visit: PrivateVisit, command: PlainCommand): readonly Pair[] => {
  const { say, write, locale } = visit.speech;
  const { fields, outcomes, channels, grounds, unpublished } = say.expert;
  const { nodes } = visit.reading.register;
  const capacity = (kva: number | null): string => (kva === null ? unpublished : write.exactKva(kva));
  const file = (dossier: number): Pair => [
    fields.dossier,
    <a key="dossier" href={fileAddress(locale, dossier)}>
      {dossier}
    </a>,
  ];
  if (command.type === 'ChangeCapacity')
    return [
      [fields.node, nameOf({ nodes }, command.node)],
      [fields.before, capacity(nodes.get(command.node)?.hostingCapacityKva ?? null)],
      [fields.hostingCapacityKva, capacity(command.hostingCapacityKva)],
      [fields.reason, command.reason],
    ];
  if (command.type === 'StrikeOff')
    return [file(command.dossier), [fields.ground, grounds[command.ground]], [fields.reason, command.reason]];
  if (command.type === 'OfferOutOfOrder')
    return [file(command.dossier), [fields.exception, command.exception]];
  if (command.type === 'ReportOrientation' || command.type === 'DecideCapacity')
    return [
      file(command.dossier),
      [fields.outcome, outcomes[command.outcome]],
      [fields.exception, command.exception ?? '–'],
      [fields.justification, command.justification ?? '–'],
      [fields.channel, channels[command.channel]],
    ];
  return [];
};
