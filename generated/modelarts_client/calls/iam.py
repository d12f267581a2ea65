# Written by `python -m generator generate` from the description; it overwrites changes.
"""Operations with the tag ``iam``, bound to a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..bound_calls import AsyncCalls as _AsyncCalls
from ..bound_calls import Calls as _Calls
from ..types import UNSET, Unset
from ..types import Response as _Response

if TYPE_CHECKING:
    from ..models.auth_token_request import AuthTokenRequest
    from ..models.domain_list_response import DomainListResponse
    from ..models.iam_error import IamError
    from ..models.project_list_response import ProjectListResponse
    from ..models.security_token_request import SecurityTokenRequest
    from ..models.security_token_response import SecurityTokenResponse
    from ..models.token_response import TokenResponse


class IamCalls(_Calls):
    """Tokens, temporary keys and projects.

    These are operations of the service iam: the client's ``base_url`` is that service's.
    """

    __slots__ = ()

    @property
    def with_raw_response(self) -> RawIamCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return RawIamCalls(self._client)

    def keystone_create_user_token_by_password(
        self,
        *,
        body: AuthTokenRequest | Mapping[str, Any],
        nocatalog: str | Unset = UNSET,
    ) -> TokenResponse:
        """Create a token from a user name and password

        Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

        Args:
            body: Request for a token of an IAM user.
            nocatalog: Any text leaves the catalog out of the response.

        Returns:
            The token was created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
        Authentication (iam_30_0001); IAM API Reference,
        apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
        ModelArts API Reference, calling_apis/making_an_api_request.rst
        """

        _answer: TokenResponse = self._call(
            "KeystoneCreateUserTokenByPassword",
            body=body,
            nocatalog=nocatalog,
        )
        return _answer

    def create_temporary_access_key_by_token(
        self,
        *,
        body: SecurityTokenRequest | Mapping[str, Any],
    ) -> SecurityTokenResponse:
        """Create temporary access keys from a token

        Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

        Args:
            body: Request for temporary access keys.

        Returns:
            The keys were created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization); or
        none

        Source: IAM API Reference, apis/access_key_management/obtaining_a_temporary_ak_sk.rst; huaweicloudsdkcore,
        auth/internal.py, the request for temporary keys; 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API
        Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token
        (iam_04_0002)
        """

        _answer: SecurityTokenResponse = self._call(
            "CreateTemporaryAccessKeyByToken",
            body=body,
        )
        return _answer

    def keystone_list_auth_projects(
        self,
    ) -> ProjectListResponse:
        """List the projects of the user

        Lists the projects that the user has access to; the ID of the project of a region is found here.

        Returns:
            The projects.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
        (iam_06_0003); IAM API Reference,
        apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
        API Reference, appendix/obtaining_a_project_id_and_name.rst
        """

        _answer: ProjectListResponse = self._call(
            "KeystoneListAuthProjects",
        )
        return _answer

    def keystone_list_projects(
        self,
        *,
        domain_id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        parent_id: str | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        is_domain: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
    ) -> ProjectListResponse:
        """List the projects of the account

        Lists the projects that meet all criteria; the ID of the project of a region is found here by its name.

        Args:
            domain_id: Only projects of this account, by its ID.
            name: Only projects with this name, which is that of the region for system projects.
            parent_id: Only projects with this parent, by its ID. It is the account of a system project, and the
                region project of one created by a user.
            enabled: Only projects that can be used, or only those that cannot.
            is_domain: Only accounts, or only projects; need not be given.
            page: Number of the page to return, from 1; goes with per_page.
            per_page: Projects on a page; goes with page. 1 to 5000.

        Returns:
            The projects.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: IAM API Reference,
        apis/project_management/querying_project_information_based_on_the_specified_criteria.rst;
        huaweicloudsdkiam, KeystoneListProjects; huaweicloudsdkcore, auth/internal.py, which looks for the
        project of a region here
        """

        _answer: ProjectListResponse = self._call(
            "KeystoneListProjects",
            domain_id=domain_id,
            name=name,
            parent_id=parent_id,
            enabled=enabled,
            is_domain=is_domain,
            page=page,
            per_page=per_page,
        )
        return _answer

    def keystone_list_auth_domains(
        self,
    ) -> DomainListResponse:
        """List the accounts of the user

        Lists the accounts that the user has access to; the ID of the account is found here.

        Returns:
            The accounts.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst;
        huaweicloudsdkiam, KeystoneListAuthDomains; huaweicloudsdkcore, auth/internal.py, which looks for the
        account here
        """

        _answer: DomainListResponse = self._call(
            "KeystoneListAuthDomains",
        )
        return _answer


class RawIamCalls(_Calls):
    """The operations of `IamCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "sync_detailed"

    def keystone_create_user_token_by_password(
        self,
        *,
        body: AuthTokenRequest | Mapping[str, Any],
        nocatalog: str | Unset = UNSET,
    ) -> _Response[IamError | TokenResponse]:
        """Create a token from a user name and password"""
        _answer: _Response[IamError | TokenResponse] = self._call(
            "KeystoneCreateUserTokenByPassword",
            body=body,
            nocatalog=nocatalog,
        )
        return _answer

    def create_temporary_access_key_by_token(
        self,
        *,
        body: SecurityTokenRequest | Mapping[str, Any],
    ) -> _Response[IamError | SecurityTokenResponse]:
        """Create temporary access keys from a token"""
        _answer: _Response[IamError | SecurityTokenResponse] = self._call(
            "CreateTemporaryAccessKeyByToken",
            body=body,
        )
        return _answer

    def keystone_list_auth_projects(
        self,
    ) -> _Response[IamError | ProjectListResponse]:
        """List the projects of the user"""
        _answer: _Response[IamError | ProjectListResponse] = self._call(
            "KeystoneListAuthProjects",
        )
        return _answer

    def keystone_list_projects(
        self,
        *,
        domain_id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        parent_id: str | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        is_domain: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
    ) -> _Response[IamError | ProjectListResponse]:
        """List the projects of the account"""
        _answer: _Response[IamError | ProjectListResponse] = self._call(
            "KeystoneListProjects",
            domain_id=domain_id,
            name=name,
            parent_id=parent_id,
            enabled=enabled,
            is_domain=is_domain,
            page=page,
            per_page=per_page,
        )
        return _answer

    def keystone_list_auth_domains(
        self,
    ) -> _Response[DomainListResponse | IamError]:
        """List the accounts of the user"""
        _answer: _Response[DomainListResponse | IamError] = self._call(
            "KeystoneListAuthDomains",
        )
        return _answer


class AsyncIamCalls(_AsyncCalls):
    """Tokens, temporary keys and projects.

    These are operations of the service iam: the client's ``base_url`` is that service's.
    """

    __slots__ = ()

    @property
    def with_raw_response(self) -> AsyncRawIamCalls:
        """The same operations, which return status, headers and body, and raise no `ApiError`."""
        return AsyncRawIamCalls(self._client)

    async def keystone_create_user_token_by_password(
        self,
        *,
        body: AuthTokenRequest | Mapping[str, Any],
        nocatalog: str | Unset = UNSET,
    ) -> TokenResponse:
        """Create a token from a user name and password

        Creates a token that is valid for 24 hours; the header X-Subject-Token of the response contains it.

        Args:
            body: Request for a token of an IAM user.
            nocatalog: Any text leaves the catalog out of the response.

        Returns:
            The token was created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Source: 002_70b4f4b3164ec19d.txt, chapter 4.2; IAM API Reference, Obtaining a User Token Through Password
        Authentication (iam_30_0001); IAM API Reference,
        apis/token_management/obtaining_a_user_token_through_password_authentication.rst, Status Codes;
        ModelArts API Reference, calling_apis/making_an_api_request.rst
        """

        _answer: TokenResponse = await self._call(
            "KeystoneCreateUserTokenByPassword",
            body=body,
            nocatalog=nocatalog,
        )
        return _answer

    async def create_temporary_access_key_by_token(
        self,
        *,
        body: SecurityTokenRequest | Mapping[str, Any],
    ) -> SecurityTokenResponse:
        """Create temporary access keys from a token

        Creates an access key, a secret key and a security token, valid for 15 minutes to 24 hours.

        Args:
            body: Request for temporary access keys.

        Returns:
            The keys were created.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization); or
        none

        Source: IAM API Reference, apis/access_key_management/obtaining_a_temporary_ak_sk.rst; huaweicloudsdkcore,
        auth/internal.py, the request for temporary keys; 002_70b4f4b3164ec19d.txt, chapters 4.2 and 5; IAM API
        Reference, Obtaining Temporary Access Keys and Security Tokens of an IAM User Through a Token
        (iam_04_0002)
        """

        _answer: SecurityTokenResponse = await self._call(
            "CreateTemporaryAccessKeyByToken",
            body=body,
        )
        return _answer

    async def keystone_list_auth_projects(
        self,
    ) -> ProjectListResponse:
        """List the projects of the user

        Lists the projects that the user has access to; the ID of the project of a region is found here.

        Returns:
            The projects.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: 002_70b4f4b3164ec19d.txt, chapter 3.2; IAM API Reference, Listing Projects Accessible to an IAM User
        (iam_06_0003); IAM API Reference,
        apis/project_management/querying_the_list_of_projects_accessible_to_users.rst, Status Codes; ModelArts
        API Reference, appendix/obtaining_a_project_id_and_name.rst
        """

        _answer: ProjectListResponse = await self._call(
            "KeystoneListAuthProjects",
        )
        return _answer

    async def keystone_list_projects(
        self,
        *,
        domain_id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        parent_id: str | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        is_domain: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
    ) -> ProjectListResponse:
        """List the projects of the account

        Lists the projects that meet all criteria; the ID of the project of a region is found here by its name.

        Args:
            domain_id: Only projects of this account, by its ID.
            name: Only projects with this name, which is that of the region for system projects.
            parent_id: Only projects with this parent, by its ID. It is the account of a system project, and the
                region project of one created by a user.
            enabled: Only projects that can be used, or only those that cannot.
            is_domain: Only accounts, or only projects; need not be given.
            page: Number of the page to return, from 1; goes with per_page.
            per_page: Projects on a page; goes with page. 1 to 5000.

        Returns:
            The projects.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: IAM API Reference,
        apis/project_management/querying_project_information_based_on_the_specified_criteria.rst;
        huaweicloudsdkiam, KeystoneListProjects; huaweicloudsdkcore, auth/internal.py, which looks for the
        project of a region here
        """

        _answer: ProjectListResponse = await self._call(
            "KeystoneListProjects",
            domain_id=domain_id,
            name=name,
            parent_id=parent_id,
            enabled=enabled,
            is_domain=is_domain,
            page=page,
            per_page=per_page,
        )
        return _answer

    async def keystone_list_auth_domains(
        self,
    ) -> DomainListResponse:
        """List the accounts of the user

        Lists the accounts that the user has access to; the ID of the account is found here.

        Returns:
            The accounts.

        Raises:
            ApiError: The response is anything but a documented success.
            EndpointUnreachableError: There was no response.

        Credentials: AuthToken (API key in the header X-Auth-Token); or Signature (API key in the header Authorization)

        Source: IAM API Reference, apis/tenant_management/querying_the_list_of_domains_accessible_to_users.rst;
        huaweicloudsdkiam, KeystoneListAuthDomains; huaweicloudsdkcore, auth/internal.py, which looks for the
        account here
        """

        _answer: DomainListResponse = await self._call(
            "KeystoneListAuthDomains",
        )
        return _answer


class AsyncRawIamCalls(_AsyncCalls):
    """The operations of `AsyncIamCalls`, which return status, headers and body, whatever the status."""

    __slots__ = ()

    _function = "asyncio_detailed"

    async def keystone_create_user_token_by_password(
        self,
        *,
        body: AuthTokenRequest | Mapping[str, Any],
        nocatalog: str | Unset = UNSET,
    ) -> _Response[IamError | TokenResponse]:
        """Create a token from a user name and password"""
        _answer: _Response[IamError | TokenResponse] = await self._call(
            "KeystoneCreateUserTokenByPassword",
            body=body,
            nocatalog=nocatalog,
        )
        return _answer

    async def create_temporary_access_key_by_token(
        self,
        *,
        body: SecurityTokenRequest | Mapping[str, Any],
    ) -> _Response[IamError | SecurityTokenResponse]:
        """Create temporary access keys from a token"""
        _answer: _Response[IamError | SecurityTokenResponse] = await self._call(
            "CreateTemporaryAccessKeyByToken",
            body=body,
        )
        return _answer

    async def keystone_list_auth_projects(
        self,
    ) -> _Response[IamError | ProjectListResponse]:
        """List the projects of the user"""
        _answer: _Response[IamError | ProjectListResponse] = await self._call(
            "KeystoneListAuthProjects",
        )
        return _answer

    async def keystone_list_projects(
        self,
        *,
        domain_id: str | Unset = UNSET,
        name: str | Unset = UNSET,
        parent_id: str | Unset = UNSET,
        enabled: bool | Unset = UNSET,
        is_domain: bool | Unset = UNSET,
        page: int | Unset = UNSET,
        per_page: int | Unset = UNSET,
    ) -> _Response[IamError | ProjectListResponse]:
        """List the projects of the account"""
        _answer: _Response[IamError | ProjectListResponse] = await self._call(
            "KeystoneListProjects",
            domain_id=domain_id,
            name=name,
            parent_id=parent_id,
            enabled=enabled,
            is_domain=is_domain,
            page=page,
            per_page=per_page,
        )
        return _answer

    async def keystone_list_auth_domains(
        self,
    ) -> _Response[DomainListResponse | IamError]:
        """List the accounts of the user"""
        _answer: _Response[DomainListResponse | IamError] = await self._call(
            "KeystoneListAuthDomains",
        )
        return _answer
