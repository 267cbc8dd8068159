/** What a program may be let do. */
export const partnerScopes = [
  'conversations',
  'contacts',
  'tickets',
  'knowledge.read',
  'knowledge.write',
  'metrics.read',
] as const;
