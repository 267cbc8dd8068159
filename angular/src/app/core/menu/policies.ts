/** The permissions of our own pages, by the names the server grants them under. */
export const Policies = {
  Dashboard: 'SupportMax.Dashboard',
  Conversations: 'SupportMax.Conversations',
  ConversationsReply: 'SupportMax.Conversations.Reply',
  Tickets: 'SupportMax.Tickets',
  Knowledge: 'SupportMax.Knowledge',
  KnowledgeEdit: 'SupportMax.Knowledge.Edit',
  KnowledgePublish: 'SupportMax.Knowledge.Publish',
} as const;
