import type { Environment } from '@abp/ng.core';

/**
 * One environment for every build: the admin is always served by the host it talks to, so all addresses are relative
 * and nothing about the place of installation is compiled in.
 */
export const environment: Environment = {
  production: true,
  application: { name: 'SupportMax' },
  localization: { defaultResourceName: 'SupportMax' },
  apis: { default: { url: '', rootNamespace: 'SupportMax.Saas' } },
};
