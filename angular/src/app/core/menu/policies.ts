/** The permissions of our own pages, by the names the server grants them under. */
export const Policies = {
  Dashboard: 'SupportMax.Dashboard',
  Conversations: 'SupportMax.Conversations',
  ConversationsReply: 'SupportMax.Conversations.Reply',
  ConversationsSupervise: 'SupportMax.Conversations.Supervise',
  Tickets: 'SupportMax.Tickets',
  Knowledge: 'SupportMax.Knowledge',
  KnowledgeEdit: 'SupportMax.Knowledge.Edit',
  KnowledgePublish: 'SupportMax.Knowledge.Publish',
  Thresholds: 'SupportMax.Answering.Thresholds',
  Widget: 'SupportMax.Widget',
  Partners: 'SupportMax.Partners',
  Email: 'SupportMax.Email',
  Crm: 'SupportMax.Crm',
  ChatModels: 'SupportMax.ChatModels',
  BackgroundWork: 'SupportMax.BackgroundWork',
  Tenants: 'AbpTenantManagement.Tenants',
} as const;
