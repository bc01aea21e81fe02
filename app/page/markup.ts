import type { ReactElement } from 'react';
import { type Made, makePage } from './answer.ts';

/** Turns elements into text. Asked for once; Next refuses this module in an import that stands at the top of a file. */
export type Render = (element: ReactElement, status?: number) => Made;

/** Gives what turns the elements of a whole document into a page. */
export const renderer = async (): Promise<Render> => {
  const { renderToStaticMarkup } = await import('react-dom/server');
  return (element, status) => makePage(`<!doctype html>${renderToStaticMarkup(element)}`, status);
};
