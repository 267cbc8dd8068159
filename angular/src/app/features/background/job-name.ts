const known: ReadonlySet<string> = new Set([
  'knowledge-import',
  'answering-run',
  'knowledge-gaps',
  'mail-receive',
  'mail-send',
  'mail-unread-reply',
  'webhook-delivery',
  'crm-customer',
  'retention',
]);

/** The text of a kind of job; null for one that this version does not know by name. */
export function jobNameKey(type: string): string | null {
  return known.has(type) ? 'SupportMax::JobType:' + type : null;
}
