import { PermissionService } from '@abp/ng.core';
import { inject } from '@angular/core';
import { Router, type CanActivateFn } from '@angular/router';
import { Policies } from './policies';

const landingPages: readonly (readonly [policy: string, path: string])[] = [
  [Policies.Conversations, '/conversations'],
  [Policies.Tickets, '/tickets'],
  [Policies.Knowledge, '/knowledge'],
  [Policies.Tenants, '/operators/tenants'],
  ['AbpIdentity.Users', '/identity/users'],
];

/** `/` is the dashboard for those who may see it, and the first page of their own for everyone else. */
export const landingGuard: CanActivateFn = () => {
  const permissions = inject(PermissionService);
  if (permissions.getGrantedPolicy(Policies.Dashboard)) return true;
  const page = landingPages.find(([policy]) => permissions.getGrantedPolicy(policy));
  return inject(Router).parseUrl(page ? page[1] : '/account/manage');
};
