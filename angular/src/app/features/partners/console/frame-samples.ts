/** Frames to begin with; `{id}` stands for the conversation that was opened last. */
export const frameSamples = [
  { name: 'open', frame: { type: 'open', ref: 'o-1', thread: 'console-1', contact: { name: 'Ada' } } },
  {
    name: 'send',
    frame: { type: 'send', ref: 'm-1', conversationId: '{id}', text: 'How do I reset my password?' },
  },
  {
    name: 'send as agent',
    frame: { type: 'send', ref: 'a-1', conversationId: '{id}', text: 'Hello!', as: 'agent', name: 'Grace' },
  },
  {
    name: 'resume',
    frame: { type: 'resume', ref: 'r-1', conversations: [{ conversationId: '{id}', after: 0 }] },
  },
  { name: 'handover', frame: { type: 'handover', ref: 'h-1', conversationId: '{id}' } },
  { name: 'resolve', frame: { type: 'resolve', ref: 'd-1', conversationId: '{id}', name: 'Grace' } },
  { name: 'heartbeat', frame: { type: 'heartbeat' } },
] as const;
