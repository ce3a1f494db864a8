/** Who handles a case: the secretary of the rights centre, or a branch of the association what it received. */
export const handlers = ['rights-clerk', 'rights-branch'] as const;
export const centre = ['rights-clerk', 'rights-lead', 'rights-president'] as const;
export const association = [...centre, 'rights-branch'] as const;
export const applicants = ['lawyer', 'firm-clerk'] as const;
/** Who takes an application down must find whose it is. */
export const protecting = { 'rights-clerk': 'city', 'rights-lead': 'city', 'rights-president': 'city', 'rights-branch': 'city' } as const;
/** The association as a unit: it reads whatever its branches have in hand. */
export const associationUnit = 'association/lawyers';
