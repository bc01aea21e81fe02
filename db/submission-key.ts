import { randomUUID } from 'node:crypto';
import type { Instant } from '#lib/calendar/zone.ts';

/**
 * A key that makes an act happen once, and is nobody else's. It begins with the time: keys drawn one after another then lie
 * beside each other in the book, where keys by chance alone would touch a page of their own each.
 */
export const submissionKey = (at: Instant): string => `${at.toString(36)}-${randomUUID()}`;
