import type { Routes } from '@angular/router';

export const ticketsRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./ticket-list-page').then((m) => m.TicketListPage),
    title: 'SupportMax::Menu:Tickets',
  },
  {
    path: ':id',
    loadComponent: () => import('./ticket-page').then((m) => m.TicketPage),
    title: 'SupportMax::Ticket',
  },
];
