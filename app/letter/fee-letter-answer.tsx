import { renderToBuffer } from '@react-pdf/renderer';
import { attachmentHeaders } from '#app/private/attachment.ts';
import { type PrivateVisit, privatePage } from '#app/private/private-page.tsx';
import { type FeeLine, moneyOf } from '#app/producer/money.ts';
import { traceAccess } from '#db/access.ts';
import { storyOf, wordsOf } from '#db/story.ts';
import { outstanding } from '#lib/register/outstanding.ts';
import { askedFeeIn } from './asked-fee.ts';
import { type FeeLetter, feeLetterOf } from './fee-letter.ts';
import { FeeLetterSheet } from './fee-letter-sheet.tsx';

/** The fee that the address names (`?study=`); the last one asked for where it names none. */
const feeNamed = ({ url }: PrivateVisit, fees: readonly FeeLine[]): FeeLine | undefined => {
  const study = url.searchParams.get('study');
  return study === null ? fees.at(-1) : fees.find((one) => one.study === study);
};

/** The letter that a visit asks for; null where no such fee was asked for. The register is read before anything is awaited. */
const letterFor = async (visit: PrivateVisit): Promise<FeeLetter | null> => {
  const { book, reading, speech } = visit;
  const { register, rules, now, today } = reading;
  if (visit.dossier === null || rules === null) return null;
  const dossier = outstanding(register, visit.dossier, now);
  const fee = feeNamed(visit, moneyOf(dossier).fees);
  if (fee === undefined) return null;
  const versions = [...register.rules];
  const asked = askedFeeIn(await storyOf(book, dossier.number), versions, fee.study);
  const words = await wordsOf(book, dossier.number);
  return asked === null ? null : feeLetterOf({ speech, dossier, fee, asked, rules, today, words });
};

const feeLetter = async (visit: PrivateVisit): Promise<Response | null> => {
  const { book, actor, dossier, speech } = visit;
  const letter = await letterFor(visit);
  if (letter === null || dossier === null) return null;
  if (actor.role !== 'producer') await traceAccess(book, actor, dossier.number, 'letter:fee-request');
  const bytes = new Uint8Array(await renderToBuffer(<FeeLetterSheet speech={speech} letter={letter} />));
  const name = `${speech.say.fee.letter.file}-${dossier.number}.pdf`;
  return new Response(bytes, { headers: attachmentHeaders(name, 'application/pdf', bytes.length) });
};

/** Serves the letter of a fee request: to the producer of the dossier, and traced to the staff of its compartment. */
export const feeLetterPage = privatePage({ roles: ['producer', 'expert', 'finance'], page: feeLetter });
