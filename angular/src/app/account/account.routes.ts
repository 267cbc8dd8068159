import { ReplaceableComponentsService } from '@abp/ng.core';
import { createRoutes } from '@abp/ng.account';
import { inject, provideEnvironmentInitializer } from '@angular/core';
import type { Routes } from '@angular/router';
import { ProfilePage } from './profile/profile-page';

/** ABP's account pages, with our own around its profile. */
export const accountRoutes: Routes = [
  {
    path: '',
    providers: [
      provideEnvironmentInitializer(() =>
        inject(ReplaceableComponentsService).add({
          key: 'Account.ManageProfileComponent',
          component: ProfilePage,
        }),
      ),
    ],
    children: createRoutes(),
  },
];
