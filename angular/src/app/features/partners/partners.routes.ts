import type { Routes } from '@angular/router';

export const partnersRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./clients/clients-page').then((m) => m.ClientsPage),
    title: 'SupportMax::Clients:Title',
  },
  {
    path: 'apps',
    loadComponent: () => import('./grants/grants-page').then((m) => m.GrantsPage),
    title: 'SupportMax::Grants:Title',
  },
  {
    path: 'webhooks',
    loadComponent: () => import('./webhooks/webhooks-page').then((m) => m.WebhooksPage),
    title: 'SupportMax::Webhooks:Title',
  },
  {
    path: 'webhooks/:id',
    loadComponent: () => import('./webhooks/deliveries-page').then((m) => m.DeliveriesPage),
    title: 'SupportMax::Deliveries:Title',
  },
  {
    path: 'console',
    loadComponent: () => import('./console/console-page').then((m) => m.ConsolePage),
    title: 'SupportMax::Console:Title',
  },
];
