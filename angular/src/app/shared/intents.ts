/** The same for every tenant; their names are texts `SupportMax::Intent:<name>`. */
export const intents = [
  'TechnicalIssue',
  'BillingQuestion',
  'FeatureRequest',
  'AccountManagement',
  'GeneralInquiry',
] as const;

/** The key of an intent's name; an intent this version does not know yet is shown as it is. */
export function intentKey(name: string): string {
  return (intents as readonly string[]).includes(name) ? 'SupportMax::Intent:' + name : name;
}
