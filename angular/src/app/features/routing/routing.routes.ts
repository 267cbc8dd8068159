import type { Routes } from '@angular/router';

export const routingRoutes: Routes = [
  {
    path: '',
    loadComponent: () => import('./routing-page').then((m) => m.RoutingPage),
    title: 'SupportMax::Menu:Routing',
  },
];
