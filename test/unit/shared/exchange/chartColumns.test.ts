import { describe, expect, it } from 'vitest'
import { normalHeading } from '../../../../shared/exchange/headers'
import { mapped, windows1252 } from './tables'

describe('normal form of headings', () => {
  it.each([
    ['jobTitle', 'job title'],
    ['Job_Title', 'job title'],
    ['SALARY (£)', 'salary'],
    ['Post Unique Reference', 'post unique reference'],
    ['Übergeordnete Stelle', 'ubergeordnete stelle'],
    ['Intitulé du poste', 'intitule du poste'],
    ['ParentID', 'parent id'],
    ['FTE', 'fte'],
    ['(id)', 'id'],
    ['Manager’s name', 'managers name'],
  ])('reads %s as %s', (heading, normal) => expect(normalHeading(heading)).toBe(normal))
})

describe('proposed mapping', () => {
  it('reads a Workday-like export', () => {
    expect(
      mapped(
        'Employee ID,Worker,Business Title,Supervisory Organization,Manager ID,Manager Name,Job Level,FTE,Hire Date\n' +
          '100,Ada Stone,CEO,Board,,,E1,1,2020-01-01\n101,Ben Ray,COO,Operations,100,Ada Stone,E2,1,2020-01-01\n' +
          '102,Cy Low,Buyer,Supply,101,Ben Ray,M1,0.8,2020-01-01',
      ),
    ).toEqual({
      id: 'Employee ID',
      reportsTo: 'Manager ID',
      title: 'Business Title',
      name: 'Worker',
      unit: 'Supervisory Organization',
      grade: 'Job Level',
      fte: 'FTE',
    })
  })

  it('prefers the id column that the managers’ ids come from', () => {
    expect(
      mapped(
        'Position ID,Employee Number,Name,Job Title,Supervisor ID\nP1,7001,Ada Stone,CEO,\nP2,7002,Ben Ray,COO,7001\nP3,7003,Cy Low,Buyer,7002',
      ),
    ).toMatchObject({ id: 'Employee Number', reportsTo: 'Supervisor ID' })
  })

  it('prefers managers’ ids to their names, whatever the headings', () => {
    expect(
      mapped(
        'Position ID\tPosition Title\tIncumbent\tTheir supervisor (position)\tSupervisor Name\nP1\tCEO\tAda Stone\t\t\nP2\tCOO\tBen Ray\tP1\tAda Stone',
      ),
    ).toMatchObject({ id: 'Position ID', reportsTo: 'Their supervisor (position)', name: 'Incumbent' })
  })

  it('reads first and last names', () => {
    expect(
      mapped(
        'Employee #,First Name,Last Name,Job Title,Department,Reporting to\n1,Ada,Stone,CEO,Board,\n2,Ben,Ray,COO,Ops,Ada Stone',
      ),
    ).toMatchObject({
      firstName: 'First Name',
      name: 'Last Name',
      reportsTo: 'Reporting to',
      title: 'Job Title',
    })
  })

  it('reads German headings in Windows-1252 with semicolons', () => {
    expect(
      mapped(
        windows1252(
          'Planstellennummer;Übergeordnete Planstelle;Stellenbezeichnung;Stelleninhaber;Abteilung;Entgeltgruppe;Beschäftigungsgrad (%);Jahreskosten (EUR)\n' +
            '1;;Geschäftsführer;Jörg Maß;Leitung;AT;100;120.000,00\n2;1;Käufer;Änne Groß;Einkauf;E9;80;52.500,50',
        ),
      ),
    ).toEqual({
      id: 'Planstellennummer',
      reportsTo: 'Übergeordnete Planstelle',
      title: 'Stellenbezeichnung',
      name: 'Stelleninhaber',
      unit: 'Abteilung',
      grade: 'Entgeltgruppe',
      fte: 'Beschäftigungsgrad (%)',
      cost: 'Jahreskosten (EUR)',
    })
  })

  it('reads French headings', () => {
    expect(
      mapped(
        'Matricule;Nom;Prénom;Intitulé du poste;Service;Supérieur hiérarchique;ETP\nA1;Roy;Zoé;Directrice;Direction;;1\nA2;Petit;Luc;Acheteur;Achats;A1;0,5',
      ),
    ).toEqual({
      id: 'Matricule',
      reportsTo: 'Supérieur hiérarchique',
      title: 'Intitulé du poste',
      name: 'Nom',
      firstName: 'Prénom',
      unit: 'Service',
      fte: 'ETP',
    })
  })

  it('never takes pay of reports, pay bands or cost centres for the cost', () => {
    expect(
      mapped(
        'id,parent,title,Salary Cost of Reports (£),Pay Floor,Pay Ceiling,Cost Centre\n1,,CEO,900000,1,2,77\n2,1,COO,0,1,2,78',
      ),
    ).not.toHaveProperty('cost')
    expect(
      mapped('id,parent,title,Salary Cost of Reports,Annual Salary\n1,,CEO,900000,100\n2,1,COO,0,90'),
    ).toMatchObject({
      cost: 'Annual Salary',
    })
  })

  it('does not take a manager’s name for the holder’s, nor the parent department for the manager', () => {
    expect(
      mapped(
        'ref,job title,parent department,manager name,name\n1,CEO,Ministry,,Ada Stone\n2,COO,Ministry,Ada Stone,Ben Ray',
      ),
    ).toEqual({
      id: 'ref',
      title: 'job title',
      unit: 'parent department',
      reportsTo: 'manager name',
      name: 'name',
    })
  })

  it('does not take a column for a number when its values are words', () => {
    expect(mapped('id,title,fte,workload\n1,CEO,permanent,100%\n2,COO,fixed term,80%')).toMatchObject({
      fte: 'workload',
    })
  })

  it('takes “role” for the title unless its values are roles', () => {
    expect(mapped('id,role,name\n1,Chief cook,Ada Stone\n2,Waiter,Ben Ray')).toMatchObject({ title: 'role' })
    expect(mapped('id,title,role\n1,Boss,CEO\n2,Runner,Head of Operations\n3,Cook,')).toMatchObject({
      title: 'title',
      role: 'role',
    })
  })

  it('finds ids and managers by their values where the headings say nothing', () => {
    expect(
      mapped('Foo,Bar,Job title\nx9,,CEO\nx8,x9,COO\nx7,x9,CFO\nx6,x8,Buyer\nx5,x8,Planner'),
    ).toMatchObject({
      id: 'Foo',
      reportsTo: 'Bar',
      title: 'Job title',
    })
  })

  it('reads a table without headings by its values', () => {
    expect(
      mapped('1,,Chief executive,5\n2,1,Finance director,6\n3,1,Operations director,7\n4,3,Plant head,8'),
    ).toEqual({
      id: '1',
      reportsTo: '2',
      title: '3',
    })
  })

  it('uses each column once', () => {
    const columns = Object.values(mapped('Position,Manager,Team,Grade,Cost\nCEO,,Board,1,2\nCOO,CEO,Ops,1,2'))
    expect(new Set(columns).size).toBe(columns.length)
  })
})
