import type { Routes } from '@angular/router';

export const backgroundRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'jobs' },
  {
    path: 'jobs',
    loadComponent: () => import('./jobs-page').then((m) => m.JobsPage),
    title: 'SupportMax::Jobs:Title',
  },
  {
    path: 'dead-letters',
    loadComponent: () => import('./dead-letters-page').then((m) => m.DeadLettersPage),
    title: 'SupportMax::DeadLetters:Title',
  },
];
