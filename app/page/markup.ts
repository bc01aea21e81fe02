import { createElement, type ReactElement } from 'react';
import { type Made, makePage } from './answer.ts';

/** Turns elements into text. Asked for once; Next refuses this module in an import that stands at the top of a file. */
export type Render = (element: ReactElement, status?: number) => Made;

/** Gives what turns the elements of a whole document into a page. */
export const renderer = async (): Promise<Render> => {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return (element, status) => makePage(`<!doctype html>${renderToStaticMarkup(element)}`, status);
};

const hole = '<span data-hole="true"></span>';

/** Stands in a page for what is sent later. */
export const Hole = () => createElement('span', { 'data-hole': true });

/** The text of a page that has a `Hole`, in pieces: what stands before it, each of the elements, what stands after it. */
export async function* inPieces(
  page: ReactElement,
  elements: AsyncIterable<ReactElement>,
): AsyncGenerator<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const [before = '', after = ''] = renderToStaticMarkup(page).split(hole);
  yield `<!doctype html>${before}`;
  for await (const element of elements) yield renderToStaticMarkup(element);
  yield after;
}
