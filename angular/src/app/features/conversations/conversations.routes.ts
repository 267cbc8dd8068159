import type { Routes } from '@angular/router';

export const conversationsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./list/conversation-list-page').then((m) => m.ConversationListPage),
    title: 'SupportMax::Menu:Conversations',
  },
  {
    path: ':id',
    loadComponent: () => import('./view/conversation-page').then((m) => m.ConversationPage),
    title: 'SupportMax::Conversation',
  },
];
